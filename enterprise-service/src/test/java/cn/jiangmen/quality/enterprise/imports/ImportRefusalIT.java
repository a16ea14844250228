package cn.jiangmen.quality.enterprise.imports;

import static cn.jiangmen.quality.enterprise.imports.ImportClient.cancel;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.commit;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.undo;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.upload;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.verified;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is refused of an import, and how that is told. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ImportRefusalIT {
    @Test
    void aFileWithoutTheColumnsIsRefusedAtOnceWithEveryReason() {
        refused(file("名称,法定代表人,备注\n甲,张三,x\n"), 422, "unexpected-columns")
                .then()
                .body(
                        "errors.code",
                        org.hamcrest.Matchers.contains("column-personal", "column-unknown", "column-missing"))
                .body("errors[0].detail", containsString("personal data"));
        refused(file("统一社会信用代码,名称,信用代码\n"), 422, "unexpected-columns");
        refused(file("统一社会信用代码,名称\n"), 422, "unreadable-file");
        refused(upload("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "a.pdf"), 415, "unsupported-file");
        refused(upload(new byte[0], "a.csv"), 422, "unreadable-file");
    }

    @Test
    void aFormWithoutItsPartsIsRefused() {
        refused(
                given().multiPart("file", "a.csv", "x".getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/imports"),
                400,
                "invalid-form");
        refused(
                given().multiPart("file", "a.csv", "x".getBytes(StandardCharsets.UTF_8))
                        .multiPart("by", "甲")
                        .multiPart("more", "x")
                        .post("/api/v1/imports"),
                400,
                "invalid-form");
    }

    @Test
    void whatIsNotThereOrNotInItsStateIsRefused() {
        String none = UUID.randomUUID().toString();
        refused(given().get("/api/v1/imports/" + none), 404, "import-not-found");
        refused(commit(none, "x"), 404, "import-not-found");
        JsonPath job = verified(new AList().row(Codes.next(), "江门市取消有限公司"));
        String id = job.getString("id");
        refused(undo(id, null), 409, "import-in-other-state");
        assertThat(cancel(id).statusCode()).isEqualTo(202);
        refused(commit(job), 409, "import-in-other-state");
        refused(cancel(id), 409, "import-in-other-state");
        refused(given().queryParam("outcome", "odd").get("/api/v1/imports/" + id + "/rows"), 400, "invalid-form");
        refused(given().queryParam("cursor", "odd").get("/api/v1/imports"), 400, "invalid-cursor");
    }

    @Test
    void theTemplateComesBackWithItsExampleRefusedOnly() {
        byte[] csv = given().get("/api/v1/import-templates/enterprises.csv").asByteArray();
        byte[] xlsx = given().get("/api/v1/import-templates/enterprises.xlsx").asByteArray();

        for (Response response : java.util.List.of(upload(csv, "t.csv"), upload(xlsx, "t.xlsx"))) {
            JsonPath job = ImportClient.settled(response.path("id"));
            assertThat(job.getInt("counts.rejected")).isEqualTo(1);
            assertThat(ImportClient.rows(job.getString("id"), "rejected").getString("items[0].problems[0].code"))
                    .isEqualTo("example-row");
        }
    }

    private static Response file(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8), "list.csv");
    }

    private static Response refused(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", endsWith("/" + type));
        return response;
    }
}
