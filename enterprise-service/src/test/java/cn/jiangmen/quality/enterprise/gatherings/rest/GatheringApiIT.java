package cn.jiangmen.quality.enterprise.gatherings.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.enterprise.events.Events;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings and publicity events from plan to those who came, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class GatheringApiIT {
    private static final String PATH = "/api/v1/gatherings";

    @Inject
    DataSource database;

    @Test
    void itIsPlannedHeldCorrectedAndTakenBack() throws Exception {
        String code = Codes.next();
        String id = record(plan())
                .then()
                .statusCode(201)
                .body("status", equalTo("PLANNED"))
                .extract()
                .path("gathering_id");

        act(id, "reports", Map.of("turnout", turnout(120, guest(code, 3))))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("HELD"))
                .body("enterprises", equalTo(1));
        Map<String, Object> right = with("turnout", turnout(118, guest(code, 3)));
        act(id, "corrections", Map.of("gathering", right, "reason", "人数有误"))
                .then()
                .statusCode(200)
                .body("participants", equalTo(118));
        came(code).body("items", hasSize(1)).body("items[0].attendance", nullValue());
        given().get(PATH + "/" + id).then().body("attendance.credit_code", contains(code));
        act(id, "cancellations", Map.of("reason", "重复录入"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));

        given().get(PATH + "/" + id + "/history")
                .then()
                .body("items.change", contains("planned", "held", "corrected", "cancelled"));
        Events.are(database, id, "gathering", "planned", "held", "corrected", "cancelled");
    }

    @Test
    void theRegisterTellsNamesOfThoseWhoCame() {
        String code = Codes.next();
        json().body(Map.of("credit_code", code, "name", "江门市登记有限公司"))
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201);

        record(with("turnout", turnout(2, new Guest(code.toLowerCase(java.util.Locale.ROOT), null, 2))))
                .then()
                .statusCode(201)
                .body("status", equalTo("HELD"))
                .body("attendance[0].enterprise_name", equalTo("江门市登记有限公司"))
                .body("attendance[0].credit_code", equalTo(code));
    }

    @Test
    void onlyWhatWasHeldCountsAndCountiesAddUp() {
        String one = Codes.next();
        String other = Codes.next();
        held("1950-03-01", "440703", 10, guest(one, 2), guest(other, 1));
        held("1950-03-02", "440785", 20, guest(one, 4));
        held("1950-03-03", null, 30);
        String cancelled = held("1950-03-03", "440785", 99);
        act(cancelled, "cancellations", Map.of("reason", "x"));

        Response counts = given().queryParam("held_from", "1950-03-01")
                .queryParam("held_to", "1950-03-03")
                .get(PATH + "/counts");
        counts.then()
                .statusCode(200)
                .body("kinds[0].kind", equalTo("TRAINING"))
                .body("kinds[0].gatherings", equalTo(3))
                .body("kinds[0].participants", equalTo(60))
                .body("kinds[0].attendances", equalTo(3))
                .body("kinds[0].enterprises", equalTo(2))
                .body("kinds[0].counties.find { it.county == 'unattributed' }.participants", equalTo(30))
                .body("kinds[1].gatherings", equalTo(0));
        assertThat(counts.<Integer>path("kinds[0].counties.participants.sum()")).isEqualTo(60);
        assertThat(counts.<Integer>path("kinds[0].counties.gatherings.sum()")).isEqualTo(3);
    }

    @Test
    void pagesFollowEachOtherAndTheFileHasTheirRows() {
        String code = Codes.next();
        for (int i = 0; i < 3; i++) {
            held("2026-03-0" + (i + 1), "440703", 5, guest(code, 1));
        }
        Response first =
                given().queryParam("credit_code", code).queryParam("limit", 2).get(PATH);
        given().queryParam("credit_code", code)
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next_cursor"))
                .get(PATH)
                .then()
                .body("items", hasSize(1))
                .body("items[0].held_on", equalTo("2026-03-03"));
        given().queryParam("credit_code", code).get(PATH + "/count").then().body("count", equalTo(3));
        assertThat(given().queryParam("credit_code", code)
                        .get(PATH + "/export")
                        .asString()
                        .lines())
                .hasSize(4);
        assertThat(given().queryParam("credit_code", code)
                        .queryParam("format", "xlsx")
                        .get(PATH + "/export")
                        .asByteArray())
                .startsWith('P', 'K');
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOO_MANY_ROWS")
    void everyRefusalReachesTheCallerByName(GatheringProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private static Response provoke(GatheringProblem problem) {
        return switch (problem) {
            case NOT_FOUND -> given().get(PATH + "/019ab0de-7c1a-7d2e-9f00-000000000001");
            case DAYS_INVALID -> record(with("ended_on", "2026-09-09"));
            case TOPIC_UNKNOWN -> record(with("topic", "PARTY"));
            case LINK_INVALID -> record(with("link", "javascript:alert(1)"));
            case ENTERPRISE_UNKNOWN -> record(with("turnout", turnout(1, new Guest(Codes.next(), null, 1))));
            case ENTERPRISE_TWICE -> {
                String code = Codes.next();
                yield record(with("turnout", turnout(9, guest(code, 1), guest(code, 2))));
            }
            case PARTICIPANTS_TOO_FEW -> record(with("turnout", turnout(2, guest(Codes.next(), 3))));
            case TURNOUT_MISMATCH ->
                act(planned(), "corrections", Map.of("gathering", with("turnout", turnout(1)), "reason", "x"));
            case NOT_PLANNED -> act(held("2026-03-01", "440703", 1), "reports", Map.of("turnout", turnout(1)));
            case NOTHING_TO_CORRECT -> act(planned(), "corrections", Map.of("gathering", plan(), "reason", "x"));
            case ALREADY_CANCELLED -> {
                String id = planned();
                act(id, "cancellations", Map.of("reason", "x"));
                yield act(id, "cancellations", Map.of("reason", "x"));
            }
            // more rows than a worksheet takes would take minutes to write
            case TOO_MANY_ROWS -> null;
        };
    }

    @Test
    void whatIsToComeCannotHaveBeenHeld() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Map<String, Object> tomorrow = with("held_on", today.plusDays(1).toString());

        record(tomorrow).then().statusCode(201).body("status", equalTo("PLANNED"));
        tomorrow.put("turnout", turnout(1));
        refused(record(tomorrow), 400, "gathering-days-invalid");
        refused(record(with("county", "440701")), 400, "county-unknown");
        refused(record(with("host", null)), 400, "invalid-request");
        refused(record(with("turnout", turnout(1, new Guest("x", null, 1)))), 400, "credit-code-invalid");
        refused(record(with("turnout", turnout(-1))), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "corrections", "cancellations"})
    void aChangeWithoutIfMatchIs428AndAStaleOneIs412(String act) {
        String id = planned();
        Map<String, Object> body = Map.of("turnout", turnout(1), "gathering", with("title", "其他"), "reason", "x");
        Map<String, Object> needed = new HashMap<>(body);
        needed.keySet()
                .retainAll(
                        switch (act) {
                            case "reports" -> List.of("turnout");
                            case "corrections" -> List.of("gathering", "reason");
                            default -> List.of("reason");
                        });

        refused(json().body(needed).post(PATH + "/" + id + "/" + act), 428, "precondition-required");
        refused(
                json().header("If-Match", "\"7\"").body(needed).post(PATH + "/" + id + "/" + act),
                412,
                "stale-version");
    }

    private static io.restassured.response.ValidatableResponse came(String code) {
        return given().queryParam("credit_code", code)
                .queryParam("status", "HELD")
                .get(PATH)
                .then();
    }

    private static String planned() {
        return record(plan()).path("gathering_id");
    }

    private static String held(String on, String county, int participants, Guest... guests) {
        Map<String, Object> body = plan();
        body.put("held_on", on);
        body.put("county", county);
        body.put("turnout", turnout(participants, guests));
        return record(body).then().statusCode(201).extract().path("gathering_id");
    }

    private static Map<String, Object> turnout(int participants, Guest... guests) {
        return Map.of(
                "participants",
                participants,
                "attendance",
                List.of(guests).stream().map(Guest::body).toList());
    }

    /** An enterprise that came; its name may be left to the register. */
    private record Guest(String code, String name, int persons) {
        private Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>(Map.of("credit_code", code, "persons", persons));
            if (name != null) {
                body.put("enterprise_name", name);
            }
            return body;
        }
    }

    private static Guest guest(String code, int persons) {
        return new Guest(code, "江门市测试制造有限公司", persons);
    }

    private static Map<String, Object> plan() {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "TRAINING");
        body.put("title", "质量管理体系宣贯培训");
        body.put("topic", "MANAGEMENT_SYSTEM");
        body.put("held_on", "2026-09-10");
        body.put("county", "440703");
        body.put("host", "蓬江区市场监督管理局");
        return body;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> changed = plan();
        changed.put(field, value);
        return changed;
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static Response record(Map<String, Object> body) {
        return json().body(body).post(PATH);
    }

    private static Response act(String id, String act, Map<String, Object> body) {
        return json().header("If-Match", "*").body(body).post(PATH + "/" + id + "/" + act);
    }

    private static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}
