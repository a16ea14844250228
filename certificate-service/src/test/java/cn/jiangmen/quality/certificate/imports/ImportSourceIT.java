package cn.jiangmen.quality.certificate.imports;

import static cn.jiangmen.quality.certificate.imports.ImportClient.committed;
import static cn.jiangmen.quality.certificate.imports.ImportClient.rows;
import static cn.jiangmen.quality.certificate.imports.ImportClient.settled;
import static cn.jiangmen.quality.certificate.imports.ImportClient.undone;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import cn.jiangmen.quality.certificate.imports.register.Column;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of different sources: the declared precedence decides field by field, and what does not count stays visible. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ImportSourceIT {
    private static final String PRECEDENCES = "/api/v1/source-precedences";

    @Inject
    Written written;

    @Test
    void aBodysReportFillsGapsAndItsOtherWordsStayVisibleUntilItIsUndone() {
        committed(AnExport.of("WHOSE", 3));
        JsonPath job = reported(
                AnExport.of("WHOSE", 4).with(0, Column.HOLDER_NAME, "江门市月报有限公司").with(1, Column.ADDRESS, "江海区某路2号"));
        assertThat(List.<Integer>of(
                        job.getInt("counts.new"), job.getInt("counts.changed"), job.getInt("counts.unchanged")))
                .containsExactly(1, 1, 2);
        JsonPath unchanged = rows(job.getString("id"), "unchanged");
        assertThat(unchanged.getString("items[0].lost[0].field")).isEqualTo("holder_name");
        assertThat(unchanged.getString("items[0].lost[0].value")).isEqualTo("江门市月报有限公司");

        committed(job);

        JsonPath first = sources("WHOSEQ000000");
        assertThat(first.getString("source")).isEqualTo("REGISTER");
        assertThat(first.getString("lost[0].value")).isEqualTo("江门市月报有限公司");
        assertThat(first.getString("lost[0].kept")).isEqualTo("REGISTER");
        assertThat(first.getString("lost[0].why")).isEqualTo("precedence");
        assertThat(first.getString("lost[0].cause")).isEqualTo("import:" + job.getString("id"));
        assertThat(first.getInt("version")).isEqualTo(1);
        assertThat(first.getList("told.source")).containsExactly("BODY_REPORT");
        JsonPath second = sources("WHOSEQ000001");
        assertThat(second.getString("fields.find { it.field == 'further.address' }.source"))
                .isEqualTo("BODY_REPORT");
        assertThat(second.getString("fields.find { it.field == 'holder_name' }.source"))
                .isEqualTo("REGISTER");
        assertThat(sources("WHOSEQ000003").getString("source")).isEqualTo("BODY_REPORT");
        given().queryParam("source", "BODY_REPORT")
                .queryParam("field", "holder_name")
                .queryParam("limit", 500)
                .get("/api/v1/contested-certificates")
                .then()
                .statusCode(200)
                .body("items.number", hasItems("WHOSEQ000000"));
        assertThat(written.versions("WHOSE").getFirst()).containsExactly(1L);

        undone(job.getString("id"), null);
        assertThat(sources("WHOSEQ000001").getString("fields.find { it.field == 'further.address' }"))
                .isNull();
        assertThat(written.certificates("WHOSE")).isEqualTo(3);
    }

    @Test
    void anOfficersCorrectionIsNotOverwrittenByTheNextExport() {
        committed(AnExport.of("OFFICER", 1));
        Object id = written.single("select id from certificate where number_key = ?", "OFFICERQ000000");
        given().contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of(
                        "holder", Map.of("name", "江门市更正有限公司", "credit_code", "91350100M000100Y43"), "reason", "录入有误"))
                .post("/api/v1/certificates/" + id + "/corrections")
                .then()
                .statusCode(200);

        JsonPath again = committed(AnExport.of("OFFICER", 1));

        assertThat(written.holder("OFFICERQ000000")).isEqualTo("江门市更正有限公司");
        assertThat(again.getInt("counts.unchanged")).isEqualTo(1);
        assertThat(sources("OFFICERQ000000").getList("lost.field")).contains("holder_name");
    }

    @Test
    void anOlderExportDoesNotTakeBackWhatALaterOneTold() {
        committed(AnExport.of("OLDER", 1).withAll(Column.HOLDER_NAME, "江门市新名有限公司"));

        JsonPath old = ImportClient.settled(
                uploaded(AnExport.of("OLDER", 1), Map.of("fetched_at", "2026-01-01T00:00:00+08:00")));
        assertThat(old.getInt("counts.unchanged")).isEqualTo(1);
        committed(old);

        assertThat(written.holder("OLDERQ000000")).isEqualTo("江门市新名有限公司");
        assertThat(sources("OLDERQ000000").getString("lost[0].why")).isEqualTo("older");
    }

    @Test
    void aReportMaySpeakOfItsOwnCertificatesOnly() {
        JsonPath job = reported(AnExport.of("OTHERS", 2).with(1, Column.BODY, "CNCA-R-2002-002"));
        assertThat(job.getInt("counts.rejected")).isEqualTo(1);
        assertThat(rows(job.getString("id"), "rejected").getString("items[0].problems[0].code"))
                .isEqualTo("certificate-of-other-body");
    }

    @Test
    void theFormSaysWhoseFileItIs() {
        AnExport export = AnExport.of("FORM", 1);
        refused(export, Map.of("source", "HEARSAY"), "source");
        refused(export, Map.of("source", "BODY_REPORT", "body", "CNCA-R-2002-001", "by", "认证科"), "month");
        refused(export, Map.of("source", "BODY_REPORT", "body", "CQC", "month", "2026-10", "by", "认证科"), "body");
        refused(
                export,
                Map.of("source", "BODY_REPORT", "body", "CNCA-R-2002-001", "month", "2999-01", "by", "科"),
                "month");
        refused(export, Map.of("month", "2026-10"), "month");
        refused(export, Map.of("fetched_at", "2999-01-01T00:00:00Z"), "fetched_at");
        refused(export, Map.of("fetched_at", "2026-01-01"), "fetched_at");
    }

    @Test
    void thePrecedenceIsDataWithVersionsAndHistory() {
        given().get(PRECEDENCES + "/*")
                .then()
                .statusCode(200)
                .body("sources", equalTo(List.of("OFFICER", "REGISTER", "BODY_REPORT")));
        Map<String, Object> declaration = Map.of(
                "field", "further.sites",
                "sources", List.of("BODY_REPORT", "REGISTER", "OFFICER"),
                "by", "认证科",
                "reason", "场所以机构为准");
        Response made =
                given().contentType("application/json").body(declaration).post(PRECEDENCES);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        problem(
                given().contentType("application/json").body(declaration).post(PRECEDENCES),
                409,
                "precedence-declared");

        committed(AnExport.of("ORDER", 1).withAll(Column.SITES, "甲"));
        committed(reported(AnExport.of("ORDER", 1).withAll(Column.SITES, "乙")));
        assertThat(sources("ORDERQ000000").getString("fields.find { it.field == 'further.sites' }.value"))
                .isEqualTo("乙");

        Map<String, Object> correction =
                Map.of("sources", List.of("REGISTER", "BODY_REPORT", "OFFICER"), "by", "认证科", "reason", "以登记为准");
        problem(change(correction, null), 428, "precondition-required");
        problem(change(correction, "\"7\""), 412, "stale-version");
        problem(
                change(Map.of("sources", List.of("REGISTER"), "by", "认证科", "reason", "…"), made.header("ETag")),
                400,
                "precedence-incomplete");
        assertThat(change(correction, made.header("ETag")).statusCode()).isEqualTo(200);
        problem(change(correction, "*"), 409, "nothing-to-correct");
        given().get(PRECEDENCES + "/further.sites/history")
                .then()
                .statusCode(200)
                .body("items.change", equalTo(List.of("declared", "corrected")));
        problem(given().get(PRECEDENCES + "/standard"), 404, "precedence-not-declared");
        problem(
                given().contentType("application/json")
                        .body(Map.of("field", "colour", "sources", List.of("REGISTER"), "by", "科", "reason", "…"))
                        .post(PRECEDENCES),
                400,
                "precedence-field-unknown");
    }

    private static Response change(Map<String, Object> body, String tag) {
        RequestSpecification request = given().contentType("application/json").body(body);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.post(PRECEDENCES + "/further.sites/corrections");
    }

    private static void problem(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", containsString(slug));
    }

    private static JsonPath reported(AnExport export) {
        JsonPath job = settled(uploaded(
                export, Map.of("source", "BODY_REPORT", "body", "CNCA-R-2002-001", "month", "2026-09", "by", "认证科")));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("VERIFIED");
        return job;
    }

    private static String uploaded(AnExport export, Map<String, String> parts) {
        Response response = upload(export, parts);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
        return response.path("id");
    }

    private static Response upload(AnExport export, Map<String, String> parts) {
        RequestSpecification form = given().multiPart("file", "report.csv", export.csv())
                .multiPart("record_kind", "MANAGEMENT_SYSTEM_AND_SERVICE");
        parts.forEach(form::multiPart);
        return form.post("/api/v1/imports");
    }

    private static void refused(AnExport export, Map<String, String> parts, String field) {
        upload(export, parts)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-form"))
                .body("errors[0].field", equalTo(field));
    }

    private JsonPath sources(String number) {
        Object id = written.single("select id from certificate where number_key = ?", number);
        return given().get("/api/v1/certificates/" + id + "/sources").jsonPath();
    }
}
