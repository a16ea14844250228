package cn.jiangmen.quality.target.allocation.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.announce.EventContract;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets over HTTP: recorded, told for any day, and in today's progress at once. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class AllocationApiIT {
    private static final String LINE = "indicators.find { it.code == 'OHS-ENT' }";

    @Inject
    DataSource database;

    @Test
    void aReallocationHoldsFromItsDayAndTheDaysBeforeKeepTheirTargets() {
        String first = allocate(decision("EMS-ENT", 2023, "2023-01-01", Map.of("440703", 400, "440705", 300)))
                .statusCode(201)
                .body("allocated", is(700))
                .body("unallocated", is(800))
                .body("adds_up", is(false))
                .body("superseded_on", nullValue())
                .extract()
                .header("Location");
        allocate(decision("EMS-ENT", 2023, "2023-07-01", Map.of("440703", 500, "440705", 200)))
                .statusCode(201);

        String line = "indicators.find { it.code == 'EMS-ENT' }";
        for (String[] expected : List.of(
                new String[] {"2022-12-31", null},
                new String[] {"2023-01-01", "400"},
                new String[] {"2023-06-30", "400"},
                new String[] {"2023-07-01", "500"},
                new String[] {"2023-12-31", "500"},
                new String[] {"2024-01-01", null})) {
            Integer share = expected[1] == null ? null : Integer.valueOf(expected[1]);
            given().get("/api/v1/progress?on=" + expected[0])
                    .then()
                    .statusCode(200)
                    .body(line + ".counties[0].target", equalTo(share))
                    .body(line + ".counties[0].met", equalTo(share == null ? null : false))
                    .body(line + ".city.target", is(1500));
        }
        given().get("/api/v1/targets?year=2023&on=2023-06-30")
                .then()
                .body(line + ".city.source", equalTo("ALLOCATION"))
                .body(line + ".counties", hasSize(7))
                .body(line + ".allocation.document_number", equalTo("江质强办〔2025〕1号"));
        given().get("/api/v1/targets?year=2023&on=2023-06-30&known_on=2023-06-30")
                .then()
                .body(line + ".city.source", equalTo("PLAN"));
        given().get(first).then().statusCode(200).body("superseded_on", equalTo("2023-07-01"));
    }

    @Test
    void aShareMustBeExceededWhereThePlanSaysMoreThan() {
        allocate(decision("B1", 2022, "2022-01-01", Map.of("440703", 0), 1)).statusCode(201);
        allocate(decision("VIP-ENT", 2022, "2022-01-01", Map.of("440703", 0), 1200))
                .statusCode(201);

        given().get("/api/v1/progress?on=2022-02-01")
                .then()
                .body("indicators.find { it.code == 'B1' }.counties[0].met", is(true))
                .body("indicators.find { it.code == 'B1' }.counties[0].gap", is(0))
                .body("indicators.find { it.code == 'VIP-ENT' }.counties[0].met", is(false))
                .body("indicators.find { it.code == 'VIP-ENT' }.counties[0].gap", is(1));
    }

    @Test
    void otherPlatformsAreToldTheDecisionThatTakesEffectLast() throws Exception {
        allocate(decision("MS-CERT", 2022, "2022-06-01", Map.of("440703", 60))).statusCode(201);
        allocate(decision("MS-CERT", 2022, "2022-02-01", Map.of("440703", 20)))
                .statusCode(201)
                .body("superseded_on", equalTo("2022-06-01"));

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version, state::text from announced"
                        + " where type = 'cn.jiangmen.quality.target.set.v1' and state ->> 'indicator' = 'MS-CERT'"
                        + " and state ->> 'year' = '2022'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getLong(1)).isEqualTo(2);
            JsonNode told = Json.EVENTS.readTree(row.getString(2));
            assertThat(EventContract.faults("cn.jiangmen.quality.target.set.v1", told))
                    .isEmpty();
            assertThat(told.get("effective_on").asText()).isEqualTo("2022-06-01");
            assertThat(told.get("counties").get(0).get("target").asInt()).isEqualTo(60);
            assertThat(told.get("unallocated").asInt()).isEqualTo(7_440);
        }
    }

    @Test
    void todaysProgressTellsAnAllocationAtOnce() {
        int before = given().get("/api/v1/progress").then().extract().path("sequence");
        allocate(decision("OHS-ENT", 2025, "2025-01-01", Map.of("440781", 321), 1100))
                .statusCode(201);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> given().get("/api/v1/progress")
                .then()
                .body(LINE + ".counties.find { it.county == '440781' }.target", is(321))
                .body(LINE + ".counties.find { it.county == '440703' }.target", nullValue())
                .body(LINE + ".city.target", is(1100))
                .body(LINE + ".threshold", is(1000))
                .body("sequence", greaterThan(before)));
    }

    @Test
    void theSameKeyAllocatesOnce() {
        String key = Ids.next().toString();
        Map<String, Object> decision = decision("QMS-ENT", 2022, "2022-03-01", Map.of("440783", 10));
        String location = allocate(decision, key).statusCode(201).extract().header("Location");
        allocate(decision, key).statusCode(201).header("Location", equalTo(location));
        given().get("/api/v1/allocations?indicator=QMS-ENT&year=2022")
                .then()
                .body("items", hasSize(1))
                .body("items[0].by", startsWith("市"));
        decision.put("reason", "另一件事");
        allocate(decision, key).statusCode(422);
    }

    @ParameterizedTest
    @CsvSource({
        "plan, 2030-2035, 400, plan-unknown",
        "indicator, NO-SUCH, 400, indicator-not-in-plan",
        "year, 2026, 400, year-outside-plan",
        "year, 1900, 400, year-outside-plan",
        "year, 9999, 400, year-outside-plan",
        "effective_on, 1900-01-01, 400, effective-date-out-of-range",
        "effective_on, 9999-12-31, 400, effective-date-out-of-range",
        "effective_on, 2025-02-30, 400, unreadable-body",
        "city_target, 299, 409, shares-exceed-target",
        "city_target, -1, 400, invalid-request",
        "must_add_up, true, 409, shares-do-not-add-up",
        "document_number, ' ', 400, invalid-request",
        "by, '', 400, invalid-request"
    })
    void whatCannotBeDecidedIsRefused(String field, String value, int status, String problem) {
        Map<String, Object> decision = decision("MS-ENT", 2025, "2025-01-01", Map.of("440703", 300));
        decision.put(
                field,
                switch (field) {
                    case "year", "city_target" -> Integer.valueOf(value);
                    case "must_add_up" -> Boolean.valueOf(value);
                    default -> value;
                });
        allocate(decision)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/" + problem));
    }

    @ParameterizedTest
    @CsvSource({"unattributed, county-unknown", "outside, county-unknown", "440700, county-unknown"})
    void onlyTheSevenCountiesHaveShares(String county, String problem) {
        allocate(decision("MS-ENT", 2025, "2025-01-01", Map.of(county, 1)))
                .statusCode(400)
                .body("type", containsString("/problems/" + problem));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/targets?on=0000-12-31, 400, day-out-of-range",
        "/api/v1/targets?plan=none, 400, plan-unknown",
        "/api/v1/targets?year=2020, 400, year-outside-plan",
        "/api/v1/targets?county=440703, 400, unknown-parameter",
        "/api/v1/allocations?cursor=abc, 400, invalid-cursor",
        "/api/v1/allocations?limit=501, 400, invalid-request",
        "/api/v1/allocations/019ab0de-7c1a-7d2e-9f00-000000000001, 404, allocation-not-found",
        "/api/v1/allocations/last, 404, allocation-not-found"
    })
    void whatCannotBeAnsweredIsSaid(String address, int status, String problem) {
        given().get(address).then().statusCode(status).body("type", containsString("/problems/" + problem));
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01, 2021", "1900-01-01, 2021", "2021-12-21, 2021", "2024-02-29, 2024", "9999-12-31, 2025"})
    void everyDayHasTheTargetsOfAYearOfThePlan(String day, int year) {
        given().get("/api/v1/targets?on=" + day)
                .then()
                .statusCode(200)
                .body("year", is(year))
                .body("indicators", hasSize(10))
                .body("indicators[0].threshold", is(5300));
    }

    private static Map<String, Object> decision(
            String indicator, int year, String effectiveOn, Map<String, Integer> shares) {
        return decision(indicator, year, effectiveOn, shares, null);
    }

    private static Map<String, Object> decision(
            String indicator, int year, String effectiveOn, Map<String, Integer> shares, Integer cityTarget) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("plan", "2021-2025");
        decision.put("indicator", indicator);
        decision.put("year", year);
        decision.put("city_target", cityTarget);
        decision.put(
                "shares",
                shares.entrySet().stream()
                        .map(share -> Map.of("county", share.getKey(), "share", share.getValue()))
                        .toList());
        decision.put("effective_on", effectiveOn);
        decision.put("document_number", "江质强办〔2025〕1号");
        decision.put("reason", "年度任务分解");
        decision.put("by", "市质量强市工作领导小组办公室");
        return decision;
    }

    private static ValidatableResponse allocate(Map<String, Object> decision) {
        return allocate(decision, Ids.next().toString());
    }

    private static ValidatableResponse allocate(Map<String, Object> decision, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(decision)
                .post("/api/v1/allocations")
                .then();
    }
}
