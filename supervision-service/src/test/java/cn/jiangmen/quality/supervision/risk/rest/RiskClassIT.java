package cn.jiangmen.quality.supervision.risk.rest;

import static cn.jiangmen.quality.supervision.risk.rest.RiskApi.checked;
import static cn.jiangmen.quality.supervision.risk.rest.RiskApi.explain;
import static cn.jiangmen.quality.supervision.risk.rest.RiskApi.json;
import static cn.jiangmen.quality.supervision.risk.rest.RiskApi.removal;
import static cn.jiangmen.quality.supervision.risk.rest.RiskApi.today;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the rules make of a listing, of what is told, of new codes and new rules; what an officer decides; what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class RiskClassIT {
    private static final String PATH = RiskApi.PATH;

    @Inject
    Replicas replicas;

    @Test
    void aListingMakesTheClassDForItsWholePeriodAndAnAnnulmentTakesItBack() {
        Dishonesty.Case each = Dishonesty.heavy();
        String record = Dishonesty.listed(each);

        assertThat(explain(each.creditCode(), LocalDate.of(2025, 5, 19)).<String>get("standing"))
                .isNull();
        JsonPath listed = explain(each.creditCode(), LocalDate.of(2026, 1, 1));
        assertThat(listed.getString("standing.risk_class")).isEqualTo("D");
        assertThat(listed.getString("standing.source")).isEqualTo("RULES");
        assertThat(listed.getList("inputs.input")).containsExactlyInAnyOrder("SERIOUS_LISTING", "PENALTY_GRAVE");
        // three years and one more in which it still counts
        assertThat(explain(each.creditCode(), LocalDate.of(2029, 5, 19)).getString("standing.risk_class"))
                .isEqualTo("D");
        assertThat(explain(each.creditCode(), LocalDate.of(2029, 5, 20)).<String>get("standing"))
                .isNull();

        Dishonesty.act(
                        record,
                        "annulments",
                        Dishonesty.body(
                                "annulled_on", "2026-02-01",
                                "cause", "LISTING_ANNULLED",
                                "document_number", "府行复9",
                                "reason", "经行政复议撤销",
                                "by", Dishonesty.by("DECIDER")))
                .then()
                .statusCode(200);

        JsonPath annulled = explain(each.creditCode(), LocalDate.of(2026, 1, 1));
        assertThat(annulled.getList("inputs.input")).containsExactly("PENALTY_GRAVE");
        assertThat(annulled.getString("standing.risk_class")).isEqualTo("C"); // 10 + 40, and no better than C
        given().get(PATH + "/" + each.creditCode() + "/history")
                .then()
                .statusCode(200)
                .body("items.findAll { it.superseded_at != null }.risk_class", hasItem("D"))
                .body("items.findAll { it.superseded_at == null }.risk_class", contains("C"));
    }

    @Test
    void whatIsToldIsOnlyMadeWorseAndAnOfficerGoesBeforeBoth() throws Exception {
        String code = Codes.fresh("440785");
        replicas.learn(Told.enterprise(UUID.randomUUID(), code, "风险企业" + code)
                .in("440785", null, null)
                .version(1));
        LocalDate today = today();
        rate(code, "C");
        checked(code, "NO_PROBLEM", today.minusDays(3)); // class A by the rules
        given().get(PATH + "/" + code)
                .then()
                .body("standing.risk_class", equalTo("C"))
                .body("standing.rules_class", equalTo("A"))
                .body("standing.source", equalTo("省级分类"))
                .body("standing.name", equalTo("风险企业" + code))
                .body("standing.county", equalTo("440785"));
        checked(code, "CONCEALED", today.minusDays(2));
        checked(code, "UNREACHABLE", today.minusDays(2));
        checked(code, "UNCOOPERATIVE", today.minusDays(1)); // 10 - 6 + 20 + 20 + 25
        given().get(PATH + "/" + code).then().body("standing.risk_class", equalTo("D"));

        Map<String, Object> override = new HashMap<>(Map.of(
                "object_id", code,
                "risk_class", "B",
                "valid_until", today.plusDays(30).toString(),
                "reason", "整改验收合格",
                "by", "信用科"));
        Response made = json().body(override).post("/api/v1/risk-overrides");
        made.then().statusCode(201).header("ETag", "\"1\"");
        String id = made.path("id");
        refused(json().body(override).post("/api/v1/risk-overrides"), 409, "risk-override-overlaps");
        given().get(PATH + "/" + code)
                .then()
                .body("standing.risk_class", equalTo("B"))
                .body("standing.source", equalTo("OVERRIDE"))
                .body("standing.override_id", equalTo(id))
                .body("standing.rules_class", equalTo("D"));
        assertThat(explain(code, today.plusDays(30)).getString("standing.risk_class"))
                .isEqualTo("D");
        given().queryParam("object_id", code)
                .get("/api/v1/check-objects")
                .then()
                .body("items[0].risk_class", equalTo("B"));
        given().queryParam("county", "440785")
                .queryParam("risk_class", "B")
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .body("items.object_id", hasItem(code));

        Map<String, Object> end = Map.of("reason", "有新线索", "by", "信用科");
        String ends = "/api/v1/risk-overrides/" + id + "/ends";
        refused(json().body(end).post(ends), 428, "precondition-required");
        refused(json().header("If-Match", "\"9\"").body(end).post(ends), 412, "stale-version");
        json().header("If-Match", "\"1\"").body(end).post(ends).then().statusCode(200);
        refused(json().header("If-Match", "*").body(end).post(ends), 409, "risk-override-over");
        given().get(PATH + "/" + code).then().body("standing.risk_class", equalTo("D"));
    }

    @Test
    void factsFollowTheEnterpriseToItsNewCode() throws Exception {
        String old = Codes.fresh("440783");
        String code = Codes.fresh("440783");
        LocalDate day = LocalDate.of(2026, 3, 2);
        checked(old, "UNCOOPERATIVE", day);
        assertThat(explain(old, day).getString("standing.rules_class")).isEqualTo("C");

        UUID id = UUID.randomUUID();
        replicas.learn(Told.enterprise(id, code, "新码企业")
                .formerly(old)
                .in("440783", null, null)
                .version(2));

        assertThat(explain(code, day).getString("standing.rules_class")).isEqualTo("C");
        refused(given().get(PATH + "/" + old + "?on=" + day), 404, "risk-object-unknown");
    }

    @Test
    void newRulesBeginOnTheirDayAndChangeNothingBefore() {
        String code = Codes.fresh("440784");
        json().body(Map.of("credit_code", code, "ground", "UNREACHABLE", "source", "公示系统", "by", "甲"))
                .post("/api/v1/abnormal-entries")
                .then()
                .statusCode(201);
        LocalDate from = LocalDate.of(2099, 1, 1); // after all days that others ask for
        Map<String, Object> set = new HashMap<>(Map.of(
                "valid_from",
                from.toString(),
                "title",
                "第 2 版",
                "basis",
                "测试",
                "base_points",
                10,
                "general_from",
                5,
                "raised_from",
                30,
                "high_from",
                60,
                "by",
                "信用科",
                "rules",
                List.of(Map.of("input", "ABNORMAL_LIST", "points", 55, "months", 0, "at_most", 1, "basis", "测试"))));
        refused(stated(set, "high_from", 30), 400, "risk-limits-not-rising");
        refused(stated(set, "rules", List.of(rule("NONE"))), 400, "risk-input-unknown");
        refused(stated(set, "rules", List.of(rule("WARNING"), rule("WARNING"))), 400, "risk-input-twice");
        refused(stated(set, "valid_from", today().minusDays(1).toString()), 409, "risk-rules-too-early");
        refused(stated(set, "rules", List.of()), 400, "invalid-request");

        stated(set, "title", "第 2 版").then().statusCode(201).body("rules", hasSize(1));

        assertThat(explain(code, from.minusDays(1)).getString("standing.risk_class"))
                .isEqualTo("C");
        JsonPath after = explain(code, from);
        assertThat(after.getString("standing.risk_class")).isEqualTo("D");
        assertThat(after.getInt("standing.points")).isEqualTo(65);
        assertThat(after.getString("standing.since")).isEqualTo(from.toString());
        refused(stated(set, "title", "第 3 版"), 409, "risk-rules-too-early");
    }

    @Test
    void whatCannotBeIsRefused() {
        refused(given().get(PATH + "/" + Codes.fresh("440703")), 404, "risk-object-unknown");
        refused(given().queryParam("county", "110101").get(PATH), 400, "county-unknown");
        refused(given().queryParam("colour", "red").get(PATH), 400, "unknown-parameter");
        String code = Codes.fresh("440703");
        Map<String, Object> entry = new HashMap<>(Map.of(
                "credit_code", code, "ground", "UNREACHABLE", "entered_on", "2026-03-01", "source", "公示系统", "by", "甲"));
        String id = json().body(entry)
                .post("/api/v1/abnormal-entries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(json().body(entry).post("/api/v1/abnormal-entries"), 409, "abnormal-entry-already");
        String removals = "/api/v1/abnormal-entries/" + id + "/removals";
        refused(
                json().body(removal("2026-02-28")).header("If-Match", "*").post(removals),
                400,
                "abnormal-days-reversed");
        refused(json().body(removal("2026-04-01")).post(removals), 428, "precondition-required");
        json().body(removal("2026-04-01"))
                .header("If-Match", "\"1\"")
                .post(removals)
                .then()
                .statusCode(200);
        refused(
                json().body(removal("2026-04-01")).header("If-Match", "*").post(removals),
                409,
                "abnormal-entry-removed");
        refused(given().get("/api/v1/abnormal-entries/" + UUID.randomUUID()), 404, "abnormal-entry-not-found");
        refused(given().get("/api/v1/risk-overrides/" + UUID.randomUUID()), 404, "risk-override-not-found");
        Map<String, Object> override = Map.of(
                "object_id", code, "risk_class", "A", "valid_until", today().toString(), "reason", "x", "by", "甲");
        refused(json().body(override).post("/api/v1/risk-overrides"), 400, "risk-override-days-wrong");
        given().queryParam("credit_code", code)
                .queryParam("on", "2026-04-01")
                .get("/api/v1/abnormal-entries")
                .then()
                .body("items", hasSize(0))
                .body("next_cursor", nullValue());
    }

    private static Map<String, Object> rule(String input) {
        return Map.of("input", input, "points", 1, "months", 1, "at_most", 1, "basis", "测试");
    }

    private static Response stated(Map<String, Object> set, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(set);
        changed.put(field, value);
        return json().body(changed).post("/api/v1/risk-rule-sets");
    }

    private static void rate(String code, String riskClass) {
        json().body(Map.of("object_id", code, "risk_class", riskClass, "source", "省级分类", "reason", "月度", "by", "甲"))
                .post("/api/v1/check-objects/risk-classes")
                .then()
                .statusCode(200);
    }

    private static void refused(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug));
    }
}
