package cn.jiangmen.quality.supervision.behaviour.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.register.Codes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks, penalties and listings in a sequence without gaps, in the national codes and without anything of a person. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class BehaviourIT {
    private static final String PATH = "/api/v1/behaviour-records";

    @Test
    void theLifeOfAPartyIsToldInOrderAndInCodes() {
        long before = last();
        Dishonesty.Case each = Dishonesty.heavy();
        Dishonesty.listed(each);
        String check = checked(each.creditCode(), "CORRECTION_ORDERED");
        act(check, "corrections", Map.of("report", report(each.creditCode(), "UNCOOPERATIVE"), "reason", "更正"));
        act(check, "withdrawals", Map.of("reason", "录错"));

        List<Map<String, Object>> told = of(each.creditCode(), before);
        assertThat(told)
                .extracting(entry -> entry.get("kind") + " " + entry.get("state"))
                .containsExactly("PENALTY ACTIVE", "LISTING ACTIVE", "CHECK ACTIVE", "CHECK ACTIVE", "CHECK WITHDRAWN");
        assertThat(part(told.get(0), "penalty"))
                .containsEntry("CF_WSH", each.decisionNumber())
                .containsEntry("CF_CFLB", "罚款;责令停产停业")
                .containsEntry("CF_NR_FK", "5.000000")
                .containsEntry("CF_JDRQ", "2025-05-20")
                .containsEntry("CF_XDR_LB", "法人及非法人组织");
        assertThat(part(told.get(1), "listing"))
                .containsEntry("ground", "O44-7-5")
                .containsEntry("listed_on", "2025-05-20")
                .containsEntry("latest_end_on", "2028-05-20");
        assertThat(part(told.get(2), "check")).containsEntry("result_code", "5");
        assertThat(part(told.get(3), "check")).containsEntry("result_code", "6").containsEntry("result", "不配合检查情节严重");
        // what the penalty's facts and the officers' words say stays here
        assertThat(told.toString()).doesNotContain("列入目录的产品未经认证擅自出厂").doesNotContain("陈某某经办");

        Map<String, Map<String, Object>> newest = new HashMap<>();
        all(0).forEach(entry -> newest.put(entry.get("record_id").toString(), entry));
        long at = last();
        List<Map<String, Object>> snapshot = snapshot(at);
        assertThat(snapshot)
                .filteredOn(entry -> newest.containsKey(entry.get("record_id").toString()))
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry(
                                "sequence",
                                newest.get(entry.get("record_id").toString()).get("sequence")));
        assertThat(snapshot).extracting(entry -> entry.get("record_id")).contains(check);
    }

    @Test
    void aPartyThatTurnsOutToBeNobodyOfTheRegisterIsWithdrawnWithoutItsContent() {
        long before = last();
        String code = Codes.fresh("440704");
        String check = checked(code, "PENDING");
        Map<String, Object> nobody = report(code, "PENDING");
        nobody.put("credit_code", null);
        nobody.put("enterprise_name", "李某某");
        act(check, "corrections", Map.of("report", nobody, "reason", "当事人为自然人"));
        nobody.put("result", "CORRECTION_ORDERED");
        act(check, "corrections", Map.of("report", nobody, "reason", "结果"));

        List<Map<String, Object>> told = all(before).stream()
                .filter(entry -> check.equals(entry.get("record_id")))
                .toList();
        assertThat(told).extracting(entry -> entry.get("state")).containsExactly("ACTIVE", "WITHDRAWN");
        assertThat(told.get(1).toString()).doesNotContain("李某某").doesNotContain(code);
    }

    @Test
    void concurrentWritersLeaveNoGap() {
        long before = last();
        CompletableFuture.allOf(IntStream.range(0, 24)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> {
                            checked(Codes.fresh("440704"), "NO_PROBLEM");
                            last();
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
        List<Map<String, Object>> entries = all(before);
        assertThat(entries).hasSizeGreaterThanOrEqualTo(24);
        long expected = before;
        Set<Object> seen = new HashSet<>();
        for (Map<String, Object> entry : entries) {
            assertThat(((Number) entry.get("sequence")).longValue()).isEqualTo(++expected);
            assertThat(seen.add(entry.get("record_id") + "/" + entry.get("version")))
                    .isTrue();
        }
    }

    @Test
    void filesHoldWhatTheFeedHolds() {
        long before = last();
        String code = Codes.fresh("440704");
        String check = checked(code, "CONCEALED");
        String csv = given().queryParam("after", before)
                .get(PATH + "/file")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"behaviour-records.csv\""))
                .extract()
                .asString();
        assertThat(csv).contains(",CHECK,ACTIVE," + check + ",1,").contains("," + code + ",440704,2026-05-12,KEY,");
        String lines = given().queryParam("newest", true)
                .queryParam("format", "ndjson")
                .get(PATH + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(lines.lines().map(JsonPath::from).filter(each -> check.equals(each.getString("record_id"))))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.getString("record.check.result_code")).isEqualTo("3"));
        given().queryParam("format", "pdf").get(PATH + "/file").then().statusCode(400);
        for (String path : List.of("", "/file")) {
            given().queryParam("after", last() + 1_000_000)
                    .get(PATH + path)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://quality.jiangmen.cn/problems/behaviour-ahead-of-feed"));
        }
        given().queryParam("since", "2026").get(PATH).then().statusCode(400);
    }

    private static Map<String, Object> report(String code, String result) {
        Map<String, Object> report = new HashMap<>();
        report.put("enterprise_name", "行为记录测试企业");
        report.put("credit_code", code);
        report.put("county", "440704");
        report.put("inspected_on", "2026-05-12");
        report.put("kind", "KEY");
        report.put("item", "证书一致性");
        report.put("result", result);
        report.put("inspectors", 2);
        return report;
    }

    private static String checked(String code, String result) {
        return given().contentType(ContentType.JSON)
                .body(report(code, result))
                .post("/api/v1/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("inspection_id");
    }

    private static void act(String id, String act, Map<String, Object> body) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post("/api/v1/inspections/" + id + "/" + act)
                .then()
                .statusCode(200);
    }

    private static long last() {
        return given().queryParam("limit", 1).get(PATH).jsonPath().getLong("last_sequence");
    }

    private static List<Map<String, Object>> all(long after) {
        List<Map<String, Object>> entries = new ArrayList<>();
        long place = after;
        boolean more = true;
        while (more) {
            JsonPath part = given().queryParam("after", place).get(PATH).jsonPath();
            entries.addAll(part.getList("items"));
            place = part.getLong("next_after");
            more = part.getBoolean("more");
        }
        return entries;
    }

    private static List<Map<String, Object>> snapshot(long at) {
        List<Map<String, Object>> entries = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("at", at).queryParam("limit", 100);
            JsonPath part = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(PATH + "/snapshot")
                    .jsonPath();
            entries.addAll(part.getList("items"));
            cursor = part.getString("next_cursor");
        } while (cursor != null);
        return entries;
    }

    private static List<Map<String, Object>> of(String code, long after) {
        return all(after).stream()
                .filter(entry -> code.equals(record(entry).get("credit_code")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> record(Map<String, Object> entry) {
        return (Map<String, Object>) entry.get("record");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> entry, String kind) {
        return (Map<String, Object>) record(entry).get(kind);
    }
}
