package cn.jiangmen.quality.certificate.imports;

import static cn.jiangmen.quality.certificate.imports.ImportClient.rows;
import static cn.jiangmen.quality.certificate.imports.ImportClient.settled;
import static cn.jiangmen.quality.certificate.imports.ImportClient.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ImportTemplateIT {
    @ParameterizedTest
    @EnumSource
    void aTemplateIsAFileOfItsKindWhoseExampleIsRefusedAsSuch(RecordKind kind) {
        for (String format : new String[] {"csv", "xlsx"}) {
            byte[] template = template(kind + "." + format);
            JsonPath job =
                    settled(upload(template, kind + "." + format, kind.name()).path("id"));
            assertThat(ImportLifeIT.counts(job)).as(format).containsExactly(0, 0, 0, 0, 1);
            JsonPath rejected = rows(job.getString("id"), "rejected");
            assertThat(rejected.getList("items[0].problems.code")).containsExactly("example-row");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theExampleIsAGoodRowOnceItsNumberIsReal(RecordKind kind) {
        String template = new String(template(kind + ".csv"), StandardCharsets.UTF_8);
        byte[] filled = template.replace("示例-", "TMPL" + kind.name().charAt(0)).getBytes(StandardCharsets.UTF_8);
        JsonPath job = settled(upload(filled, "filled.csv", kind.name()).path("id"));
        assertThat(ImportLifeIT.counts(job)).containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void thereAreTemplatesForTheFourRecordKindsOnly() {
        assertThat(given().get("/api/v1/import-templates/OTHER.csv").statusCode())
                .isEqualTo(404);
        assertThat(given().get("/api/v1/import-templates/CCC.pdf").statusCode()).isEqualTo(404);
    }

    private static byte[] template(String name) {
        return given().get("/api/v1/import-templates/" + name)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .extract()
                .asByteArray();
    }
}
