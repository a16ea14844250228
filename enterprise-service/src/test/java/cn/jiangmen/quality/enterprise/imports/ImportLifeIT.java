package cn.jiangmen.quality.enterprise.imports;

import static cn.jiangmen.quality.enterprise.imports.ImportClient.commit;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.committed;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.rejectedRows;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.rows;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.settled;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.undo;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.undone;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.upload;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.verified;
import static cn.jiangmen.quality.enterprise.imports.ImportClient.writtenRows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.enterprise.events.Events;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A list is verified, reported, committed and taken back. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ImportLifeIT {
    @Inject
    DataSource database;

    @Test
    void aListIsReportedRowByRowAndWrittenByItsTokenOnly() throws Exception {
        String code = Codes.next();
        String gone = Codes.next();
        AList list = new AList()
                .row(code, "江门市导入甲有限公司", "蓬江区", "2020-03-01", "江门市蓬江区示例路1号", "3872", "小型", "存续")
                .row(
                        gone.toLowerCase(java.util.Locale.ROOT),
                        "江门市导入乙有限公司",
                        "440705",
                        "",
                        "",
                        "C30",
                        "",
                        "注销",
                        "2024/5/1")
                .row("91440703MA4T000276", "校验码有误公司")
                .row(Codes.next(), "江门市导入丙有限公司", "香洲区", "", "", "9999", "巨型", "失踪", "2024-13-01")
                .row(Codes.next(), "江门市导入丁有限公司", "", "", "", "9901");

        JsonPath job = verified(list);

        assertThat(job.getMap("counts"))
                .isEqualTo(Map.of("new", 2, "changed", 0, "unchanged", 0, "conflicting", 0, "rejected", 3));
        enterprise(code).statusCode(404);
        JsonPath rejected = rows(job.getString("id"), "rejected");
        assertThat(rejected.getList("items.row")).containsExactly(4, 5, 6);
        assertThat(rejected.getList("items[0].problems.code")).containsExactly("credit-code-invalid");
        assertThat(rejected.getList("items[1].problems.field")).containsExactly("县(市、区)", "登记状态", "状态日期", "规模");
        assertThat(rejected.getList("items[2].problems.code")).containsExactly("industry-unknown");
        assertThat(rejectedRows(job.getString("id")))
                .contains("错误说明")
                .contains("校验码有误公司")
                .contains("香洲区");
        assertThat(commit(job.getString("id"), "x".repeat(32)).statusCode()).isEqualTo(422);

        JsonPath done = committed(job);

        assertThat(done.getInt("progress.done")).isEqualTo(2);
        enterprise(code)
                .statusCode(200)
                .body("name", equalTo("江门市导入甲有限公司"))
                .body("county_periods[0].county", equalTo("440703"))
                .body("county_periods[0].from", equalTo("2020-03-01"))
                .body("size", equalTo("SMALL"))
                .body("version", equalTo(1));
        enterprise(gone).body("status", equalTo("DEREGISTERED")).body("deregistered_on", equalTo("2024-05-01"));
        String id = id(code);
        Events.are(database, id, "enterprise", "registered");
        assertThat(given().get("/api/v1/enterprises/" + code + "/history")
                        .jsonPath()
                        .getString("items[0].request_id"))
                .isEqualTo("import:" + job.getString("id"));
        assertThat(commit(job).statusCode()).isEqualTo(409);
        assertThat(verified(list).getMap("counts"))
                .isEqualTo(Map.of("new", 0, "changed", 0, "unchanged", 2, "conflicting", 0, "rejected", 3));
    }

    @Test
    void aWorkbookChangesWhatDiffersAndNothingElse() throws Exception {
        String code = Codes.next();
        committed(new AList().row(code, "江门市改前有限公司", "江海区", "", "旧址", "3872", "小型"));

        Response response = upload(
                new AList()
                        .row(code, "江门市改前有限公司", "新会区", "2025-02-01", "新址", "", "中型")
                        .xlsx(),
                "list.xlsx");
        JsonPath job = settled(response.path("id"));

        JsonPath changed = rows(job.getString("id"), "changed");
        assertThat(changed.getList("items[0].differences.field")).containsExactly("县(市、区)", "地址", "规模");
        committed(job);
        enterprise(code)
                .body("address", equalTo("新址"))
                .body("size", equalTo("MEDIUM"))
                .body("industry", equalTo("3872"))
                .body("county_moves.size()", equalTo(2))
                .body("version", equalTo(2));
        Events.are(database, id(code), "enterprise", "registered", "corrected");
    }

    @Test
    void whatContradictsTheKnownIsNotWritten() {
        String code = Codes.next();
        String other = Codes.next();
        committed(new AList().row(code, "江门市已登记有限公司", "江海区").row(other, "江门市另一有限公司", "江海区"));
        given().contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("effective_on", "2025-01-01", "reason", "注销登记"))
                .post("/api/v1/enterprises/" + other + "/deregistrations")
                .then()
                .statusCode(200);
        String twice = Codes.next();

        JsonPath job = verified(new AList()
                .row(code, "江门市已登记有限公司", "台山市")
                .row(other, "江门市另一有限公司", "", "", "", "", "", "在业")
                .row(twice, "江门市重复一有限公司")
                .row(twice, "江门市重复二有限公司")
                .row(twice, "江门市重复二有限公司"));

        assertThat(job.getMap("counts"))
                .isEqualTo(Map.of("new", 0, "changed", 0, "unchanged", 0, "conflicting", 5, "rejected", 0));
        assertThat(rows(job.getString("id"), "conflicting").getString("items[0].problems[0].code"))
                .isEqualTo("move-without-day");
        assertThat(rows(job.getString("id"), "conflicting").getString("items[1].problems[0].code"))
                .isEqualTo("known-to-have-ended");
        assertThat(rows(job.getString("id"), "conflicting").getString("items[4].problems[0].code"))
                .isEqualTo("enterprise-repeated-in-file");
    }

    @Test
    void anEnterpriseThatChangedAfterTheReportIsNotOverwritten() {
        String code = Codes.next();
        committed(new AList().row(code, "江门市原名有限公司", "江海区", "", "一号"));
        JsonPath first = verified(new AList().row(code, "江门市原名有限公司", "", "", "二号"));
        JsonPath second = verified(new AList().row(code, "江门市原名有限公司", "", "", "三号"));

        committed(first);
        JsonPath late = committed(second);

        assertThat(late.getMap("counts")).containsEntry("conflicting", 1).containsEntry("changed", 0);
        assertThat(rows(late.getString("id"), "conflicting").getString("items[0].problems[0].code"))
                .isEqualTo("changed-since-verified");
        enterprise(code).body("address", equalTo("二号"));
    }

    @Test
    void anImportIsTakenBackAsOneAct() throws Exception {
        String known = Codes.next();
        String added = Codes.next();
        JsonPath first = committed(new AList().row(known, "江门市先有有限公司", "江海区", "", "旧址", "", "小型"));
        JsonPath second = committed(new AList()
                .row(known, "江门市后改有限公司", "新会区", "2025-02-01", "新址", "3872", "中型", "注销", "2026-01-01")
                .row(added, "江门市后来有限公司", "台山市"));
        String id = id(added);

        assertThat(undo(first.getString("id"), null).statusCode()).isEqualTo(409);
        JsonPath undone = undone(second.getString("id"), null);

        assertThat(undone.getInt("undo.undone")).isEqualTo(2);
        assertThat(undone.getInt("undo.left")).isZero();
        enterprise(known)
                .body("name", equalTo("江门市先有有限公司"))
                .body("address", equalTo("旧址"))
                .body("industry", nullValue())
                .body("size", equalTo("SMALL"))
                .body("county", equalTo("440704"))
                .body("status", equalTo("OPERATING"))
                .body("version", equalTo(3));
        enterprise(added).statusCode(404);
        Events.are(database, id, "enterprise", "registered", "withdrawn");
        assertThat(writtenRows(first.getString("id"), null).getList("items.standing"))
                .containsExactly("as-written");
        assertThat(undo(second.getString("id"), null).statusCode()).isEqualTo(409);

        undone(first.getString("id"), null);
        enterprise(known).statusCode(404);

        committed(new AList().row(added, "江门市后来有限公司", "开平市"));
        enterprise(added).body("enterprise_id", equalTo(id)).body("version", equalTo(3));
        Events.are(database, id, "enterprise", "registered", "withdrawn", "registered");
    }

    @Test
    void aChangeOfNameAndARevocationAreDatedAndTakenBack() {
        String code = Codes.next();
        committed(new AList().row(code, "江门市老名有限公司", "江海区"));
        AList list = new AList().row(code, "江门市新名有限公司", "", "", "", "", "", "吊销", "2025-06-01", "2024-04-01");

        JsonPath job = committed(list);

        enterprise(code)
                .body("name", equalTo("江门市新名有限公司"))
                .body("status", equalTo("REVOKED"))
                .body("revoked_on", equalTo("2025-06-01"));
        assertThat(given().queryParam("name", "江门市老名有限公司")
                        .get("/api/v1/enterprises")
                        .jsonPath()
                        .getList("items.credit_code"))
                .contains(code);
        assertThat(verified(list).getInt("counts.unchanged")).isEqualTo(1);
        undone(job.getString("id"), null);
        enterprise(code).body("name", equalTo("江门市老名有限公司")).body("status", equalTo("OPERATING"));
    }

    @Test
    void aFormerCodeIsNoNewEnterprise() {
        String code = Codes.next();
        String now = Codes.next();
        committed(new AList().row(code, "江门市换码有限公司"));
        given().contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("credit_code", now, "effective_on", "2025-01-01", "reason", "换照"))
                .post("/api/v1/enterprises/" + code + "/credit-code-changes")
                .then()
                .statusCode(200);

        JsonPath job = verified(new AList().row(code, "江门市换码有限公司").row(now, "江门市换码有限公司"));

        assertThat(job.getMap("counts"))
                .isEqualTo(Map.of("new", 0, "changed", 0, "unchanged", 1, "conflicting", 1, "rejected", 0));
        assertThat(rows(job.getString("id"), "conflicting").getString("items[0].problems[0].code"))
                .isEqualTo("former-credit-code");
    }

    @Test
    void whatWasChangedSinceStopsTheUndoingOrIsLeft() {
        String touched = Codes.next();
        String other = Codes.next();
        JsonPath job = committed(new AList().row(touched, "江门市被改有限公司").row(other, "江门市未改有限公司"));
        given().contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("address", "新址", "reason", "补录"))
                .post("/api/v1/enterprises/" + touched + "/corrections")
                .then()
                .statusCode(200);

        Response refused = undo(job.getString("id"), null);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("row 2");
        enterprise(other).statusCode(200);
        JsonPath undone = undone(job.getString("id"), "LEAVE");
        assertThat(undone.getInt("undo.undone")).isEqualTo(1);
        assertThat(undone.getInt("undo.left")).isEqualTo(1);
        enterprise(touched).statusCode(200);
        enterprise(other).statusCode(404);
        assertThat(writtenRows(job.getString("id"), "changed-since").getList("items.credit_code"))
                .containsExactly(touched);
    }

    private static ValidatableResponse enterprise(String code) {
        return given().get("/api/v1/enterprises/" + code).then();
    }

    private static String id(String code) {
        return given().get("/api/v1/enterprises/" + code).path("enterprise_id");
    }
}
