package cn.jiangmen.quality.certificate.imports;

import static cn.jiangmen.quality.certificate.imports.ImportClient.committed;
import static cn.jiangmen.quality.certificate.imports.ImportClient.undone;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.certificate.imports.register.Column;
import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A register export that gives a known number to somebody else is a lead, and one no more when the import is undone. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ImportedSuspicionIT {
    @Test
    void aNumberThatAnImportGivesToAnotherHolder() {
        String prefix = "FRAUD" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String first = Api.creditCode();
        String second = Api.creditCode();
        committed(AnExport.of(prefix, 3).withAll(Column.HOLDER_CODE, first));
        JsonPath taken = committed(
                AnExport.of(prefix, 1).with(0, Column.HOLDER_CODE, second).with(0, Column.HOLDER_NAME, "江门市另一有限公司"));
        String number = prefix + "Q000000";
        List<Object> found = await().atMost(Duration.ofSeconds(60))
                .until(() -> leads(number, "OPEN").getList("items.credit_code"), each -> !each.isEmpty());
        assertThat(found).containsExactly(second);
        assertThat(leads(number, "OPEN").getList("items[0].evidence.holders.credit_code"))
                .containsExactlyInAnyOrder(first, second);
        undone(taken.getString("id"), null);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> leads(number, "CLEARED").getList("items"), each -> each.size() == 1);
        assertThat(leads(prefix + "Q000001", "OPEN").getList("items")).isEmpty();
    }

    private static JsonPath leads(String number, String status) {
        return given().queryParam("rule", "NUMBER_REUSED")
                .queryParam("number", number)
                .queryParam("status", status)
                .get("/api/v1/certificate-leads")
                .jsonPath();
    }
}
