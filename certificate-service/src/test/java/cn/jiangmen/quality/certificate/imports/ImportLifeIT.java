package cn.jiangmen.quality.certificate.imports;

import static cn.jiangmen.quality.certificate.imports.ImportClient.cancel;
import static cn.jiangmen.quality.certificate.imports.ImportClient.commit;
import static cn.jiangmen.quality.certificate.imports.ImportClient.committed;
import static cn.jiangmen.quality.certificate.imports.ImportClient.rejectedRows;
import static cn.jiangmen.quality.certificate.imports.ImportClient.rows;
import static cn.jiangmen.quality.certificate.imports.ImportClient.settled;
import static cn.jiangmen.quality.certificate.imports.ImportClient.upload;
import static cn.jiangmen.quality.certificate.imports.ImportClient.verified;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.certificate.imports.register.Column;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ImportLifeIT {
    @Inject
    Written written;

    @Test
    void aFileIsVerifiedThenCommittedAndEveryRowLeavesOneEvent() {
        AnExport export = AnExport.of("LIFE", 250);
        JsonPath job = verified(export);
        assertThat(counts(job)).containsExactly(250, 0, 0, 0, 0);
        assertThat(job.getInt("progress.done")).isEqualTo(250);
        assertThat(job.getInt("progress.total")).isEqualTo(250);
        assertThat(written.certificates("LIFE")).isZero();

        JsonPath done = committed(job);
        assertThat(counts(done)).containsExactly(250, 0, 0, 0, 0);
        assertThat(done.getString("commit_token")).isNull();
        assertThat(done.getInt("progress.done")).isEqualTo(250);
        assertThat(written.certificates("LIFE")).isEqualTo(250);
        assertThat(written.versions("LIFE")).containsOnly(List.of(1L)).hasSize(250);
        assertThat(written.eventVersions("LIFE")).isEqualTo(written.versions("LIFE"));
        assertThat(written.eventTypes("LIFE")).containsOnly("cn.jiangmen.quality.certificate.registered.v1");
        assertThat(written.causes("LIFE")).containsOnly("import:" + done.getString("id"));
        assertThat(rows(done.getString("id"), "new").getList("items.certificate_id"))
                .doesNotContainNull();
    }

    @Test
    void theSameFileAgainChangesNothingAndTellsNobody() {
        AnExport export = AnExport.of("AGAIN", 50)
                .with(3, Column.STATUS, "暂停")
                .with(3, Column.CHANGED_ON, "2025-01-10")
                .with(4, Column.REPORTED_ON, "2025-01-31")
                .with(4, Column.SCOPE, "五金制品的生产");
        committed(export);
        JsonPath again = verified(export);
        assertThat(counts(again)).containsExactly(0, 0, 50, 0, 0);
        committed(again);
        assertThat(written.versions("AGAIN")).containsOnly(List.of(1L));
        assertThat(written.eventVersions("AGAIN")).isEqualTo(written.versions("AGAIN"));
    }

    @Test
    void aLaterExportSuspendsRenewsAndCorrectsAndNeverErases() {
        committed(AnExport.of("LATER", 5).withAll(Column.ADDRESS, "蓬江区某路1号"));
        AnExport later = AnExport.of("LATER", 5)
                .with(0, Column.STATUS, "暂停")
                .with(0, Column.CHANGED_ON, "2025-03-01")
                .with(0, Column.REASON_CODE, "0116")
                .with(1, Column.ISSUED_ON, "2027-04-20")
                .with(1, Column.EXPIRES_ON, "2030-04-19")
                .with(2, Column.HOLDER_NAME, "江门市某某科技有限公司")
                .with(3, Column.STATUS, "撤销")
                .with(3, Column.CHANGED_ON, "2025-02-01");
        JsonPath job = verified(later);
        assertThat(counts(job)).containsExactly(0, 4, 1, 0, 0);
        JsonPath changed = rows(job.getString("id"), "changed");
        assertThat(changed.getList("items[0].differences.field")).containsExactly("证书状态", "变更日期", "变更原因代码");
        assertThat(changed.getString("items[0].differences[0].before")).isEqualTo("有效");
        assertThat(changed.getString("items[0].differences[0].after")).isEqualTo("暂停");
        assertThat(changed.getList("items[1].differences.field")).containsExactly("颁证日期", "证书到期日期");
        assertThat(changed.getList("items[2].differences.field")).containsExactly("组织名称");

        committed(job);
        assertThat(written.eventTypes("LATER"))
                .contains(
                        "cn.jiangmen.quality.certificate.suspended.v1",
                        "cn.jiangmen.quality.certificate.renewed.v1",
                        "cn.jiangmen.quality.certificate.corrected.v1",
                        "cn.jiangmen.quality.certificate.revoked.v1");
        assertThat(written.eventVersions("LATER")).isEqualTo(written.versions("LATER"));
        JsonPath certificate = given().queryParam("number", "LATERQ000002")
                .get("/api/v1/certificates")
                .jsonPath();
        assertThat(certificate.getString("items[0].holder.name")).isEqualTo("江门市某某科技有限公司");
        assertThat(written.further("LATERQ000002")).contains("蓬江区某路1号");
    }

    @Test
    void whatDoesNotFitIsToldAndNotWritten() {
        committed(AnExport.of("UNFIT", 3).with(0, Column.STATUS, "撤销").with(0, Column.CHANGED_ON, "2025-02-01"));
        AnExport export = AnExport.of("UNFIT", 8)
                .with(1, Column.STATUS, "暂停")
                .with(2, Column.HOLDER_CODE, "91350100M000100Y44")
                .with(3, Column.ISSUED_ON, "1900-01-01")
                .with(4, Column.EXPIRES_ON, "2099-01-01")
                .repeating(5, row -> row.put(Column.HOLDER_NAME, "另一家有限公司"))
                .repeating(6, row -> row.put(Column.HOLDER_CODE, "91350100m000100y43"));
        JsonPath job = verified(export);
        // 5 and its repetition differ and conflict; 6 and its repetition say the same; 0 was revoked
        assertThat(counts(job)).containsExactly(2, 0, 1, 3, 4);
        JsonPath conflicting = rows(job.getString("id"), "conflicting");
        assertThat(conflicting.getList("items.row")).containsExactly(2, 7, 10);
        assertThat(conflicting.getList("items.collect { it.problems[0].code }"))
                .containsExactly("resumption-undated", "certificate-repeated-in-file", "certificate-repeated-in-file");
        assertThat(conflicting.getString("items[1].problems[0].detail")).contains("rows 7, 10");
        JsonPath rejected = rows(job.getString("id"), "REJECTED");
        assertThat(rejected.getList("items.row")).containsExactly(3, 4, 5, 6);
        assertThat(rejected.getList("items.collect { it.problems[0].code }"))
                .containsExactly("change-date-missing", "credit-code-invalid", "date-implausible", "term-too-long");
        assertThat(rejected.getList("items.collect { it.problems[0].field }"))
                .containsExactly("变更日期", "统一社会信用代码", "颁证日期", "证书到期日期");
        committed(job);
        assertThat(written.certificates("UNFIT")).isEqualTo(5);
    }

    @Test
    void rejectedRowsComeBackCorrected() {
        AnExport export = AnExport.of("BACK", 3)
                .with(1, Column.ISSUED_ON, "2024-13-01")
                .with(1, Column.HOLDER_NAME, "=HYPERLINK(\"http://x\")的公司")
                .with(2, Column.STATUS, "?")
                .with(2, Column.ADDRESS, "-1号, \"大厦\"\n二楼");
        JsonPath job = verified(export);
        String file = rejectedRows(job.getString("id"));
        assertThat(file).startsWith("\uFEFF证书编号,证书状态").contains("错误列,错误代码,错误说明");
        assertThat(file)
                .contains("\"'=HYPERLINK(", "\"'-1号, \"\"大厦\"\"\n二楼\"")
                .contains("date-invalid", "status-unknown");
        String corrected = file.replace("2024-13-01", "2024-05-01")
                .replace("BACKQ000002,?", "BACKQ000002,有效")
                .replace("'=HYPERLINK(", "(");
        JsonPath again = settled(upload(corrected.getBytes(StandardCharsets.UTF_8)));
        assertThat(counts(again)).containsExactly(2, 0, 0, 0, 0);
        committed(again);
        assertThat(written.further("BACKQ000002")).contains("-1号, \\\"大厦\\\"\\n二楼");
    }

    @Test
    void onlyTheTokenOfTheReportCommitsItAndOnlyOnce() {
        JsonPath job = verified(AnExport.of("TOKEN", 2));
        String id = job.getString("id");
        assertThat(problem(commit(id, "guessed"))).isEqualTo("422 commit-token-wrong");
        committed(job);
        assertThat(problem(commit(job))).isEqualTo("409 import-in-other-state");
        assertThat(problem(cancel(id))).isEqualTo("409 import-in-other-state");
        assertThat(written.eventVersions("TOKEN")).containsOnly(List.of(1L));
    }

    @Test
    void aRepeatedRequestUnderTheSameKeyIsOneImport() {
        byte[] file = AnExport.of("IDEM", 2).csv();
        List<Object> ids = new java.util.ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(given().multiPart("file", "a.csv", file)
                    .multiPart("record_kind", "MANAGEMENT_SYSTEM_AND_SERVICE")
                    .header("Idempotency-Key", "IDEM-1")
                    .post("/api/v1/imports")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id"));
        }
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
        given().multiPart("file", "b.csv", AnExport.of("IDEM", 3).csv())
                .multiPart("record_kind", "MANAGEMENT_SYSTEM_AND_SERVICE")
                .header("Idempotency-Key", "IDEM-1")
                .post("/api/v1/imports")
                .then()
                .statusCode(422);
        JsonPath job = settled((String) ids.getFirst());
        for (int i = 0; i < 2; i++) {
            given().contentType("application/json")
                    .header("Idempotency-Key", "IDEM-2")
                    .body(Map.of("token", job.getString("commit_token")))
                    .post("/api/v1/imports/" + ids.getFirst() + "/commits")
                    .then()
                    .statusCode(202);
        }
        assertThat(settled((String) ids.getFirst()).getString("state")).isEqualTo("COMMITTED");
    }

    @Test
    void aCancelledReportIsNeverWritten() {
        JsonPath job = verified(AnExport.of("CANCEL", 2));
        assertThat(cancel(job.getString("id")).statusCode()).isEqualTo(202);
        assertThat(ImportClient.get(job.getString("id")).getString("state")).isEqualTo("CANCELLED");
        assertThat(problem(commit(job))).isEqualTo("409 import-in-other-state");
        assertThat(written.certificates("CANCEL")).isZero();
    }

    @Test
    void aCertificateThatChangedSinceIsNotOverwritten() {
        committed(AnExport.of("SINCE", 4));
        JsonPath job = verified(AnExport.of("SINCE", 5).withAll(Column.HOLDER_NAME, "江门市新名有限公司"));
        // meanwhile one is corrected otherwise, one exactly so, and the new one is registered by another import
        committed(new AnExport().row("SINCEQ000000").with(0, Column.HOLDER_NAME, "江门市别名有限公司"));
        committed(new AnExport().row("SINCEQ000001").with(0, Column.HOLDER_NAME, "江门市新名有限公司"));
        committed(new AnExport().row("SINCEQ000004").with(0, Column.HOLDER_NAME, "江门市别名有限公司"));
        JsonPath done = committed(job);
        assertThat(counts(done)).containsExactly(0, 2, 1, 2, 0);
        JsonPath conflicting = rows(done.getString("id"), "conflicting");
        assertThat(conflicting.getList("items.number")).containsExactly("SINCEQ000000", "SINCEQ000004");
        assertThat(conflicting.getList("items.collect { it.problems[0].code }")).containsOnly("changed-since-verified");
        assertThat(written.holder("SINCEQ000000")).isEqualTo("江门市别名有限公司");
        assertThat(written.holder("SINCEQ000002")).isEqualTo("江门市新名有限公司");
        assertThat(written.eventVersions("SINCE")).isEqualTo(written.versions("SINCE"));
    }

    @Test
    void everyEventReachesKafkaInTheOrderOfItsCertificate() {
        committed(AnExport.of("TOPIC", 30));
        committed(AnExport.of("TOPIC", 30).withAll(Column.HOLDER_NAME, "江门市二名有限公司"));
        written.awaitTopic("TOPIC", Map.of(1L, 30L, 2L, 30L));
    }

    @Test
    void rowsArePagedAndFilteredByOutcome() {
        JsonPath job = verified(AnExport.of("PAGE", 5).with(2, Column.STATUS, "?"));
        String address = "/api/v1/imports/" + job.getString("id") + "/rows";
        JsonPath first = given().queryParam("limit", 2).get(address).jsonPath();
        assertThat(first.getList("items.row")).containsExactly(2, 3);
        JsonPath second = given().queryParam("limit", 2)
                .queryParam("cursor", first.getString("next_cursor"))
                .get(address)
                .jsonPath();
        assertThat(second.getList("items.row")).containsExactly(4, 5);
        assertThat(second.getList("items.outcome")).containsExactly("rejected", "new");
        assertThat(second.getString("items[0].cells.证书状态")).isEqualTo("?");
        given().queryParam("outcome", "lost").get(address).then().statusCode(400);
        given().queryParam("result", "new").get(address).then().statusCode(400);
        given().queryParam("cursor", "x").get(address).then().statusCode(400);
    }

    @Test
    void importsAreListedTheNewestFirst() {
        String older = upload(AnExport.of("LISTA", 1));
        String newer = upload(AnExport.of("LISTB", 1));
        settled(older);
        settled(newer);
        List<String> ids = given().queryParam("state", "VERIFIED")
                .get("/api/v1/imports")
                .jsonPath()
                .getList("items.id");
        assertThat(ids).containsSubsequence(newer, older);
    }

    static List<Integer> counts(JsonPath job) {
        return List.of(
                job.getInt("counts.new"),
                job.getInt("counts.changed"),
                job.getInt("counts.unchanged"),
                job.getInt("counts.conflicting"),
                job.getInt("counts.rejected"));
    }

    static String problem(io.restassured.response.Response response) {
        assertThat(response.contentType()).startsWith("application/problem+json");
        return response.statusCode() + " "
                + response.jsonPath().getString("type").replaceAll(".*/", "");
    }
}
