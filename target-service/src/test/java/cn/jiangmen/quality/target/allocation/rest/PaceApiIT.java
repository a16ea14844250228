package cn.jiangmen.quality.target.allocation.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import cn.jiangmen.quality.target.rest.Publisher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pace over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class PaceApiIT {
    @Inject
    Publisher publisher;

    @Test
    void withoutAllocationsTheCityIsPacedTowardsThePlanAndNoCountyIsJudged() {
        JsonPath pace = pace("on=2021-03-01&indicator=VIP-CERT");

        assertThat(pace.getString("plan")).isEqualTo("2021-2025");
        assertThat(pace.getString("indicators[0].scope")).isEqualTo("PLAN");
        assertThat(pace.getInt("indicators[0].city.target")).isEqualTo(7000);
        assertThat(pace.getInt("indicators[0].city.needed")).isEqualTo(7001);
        assertThat(pace.getString("indicators[0].city.source")).isEqualTo("PLAN");
        assertThat(pace.getString("indicators[0].city.state")).isEqualTo("BEHIND");
        assertThat(pace.getString("indicators[0].city.curve.points[0].on")).isEqualTo("2020-12-31");
        assertThat(pace.getString("indicators[0].city.curve.points[1].on")).isEqualTo("2025-12-31");
        assertThat(pace.getList("indicators[0].counties")).hasSize(8);
        assertThat(pace.getList("indicators[0].counties.pace.state")).containsOnlyNulls();
        assertThat(pace.getInt("drift")).isNotNegative();
    }

    @Test
    void anAllocatedYearIsPacedByItsOwnTargetAndACountyByItsOwnCurve() {
        post("/api/v1/allocations", allocation("CCC-CERT", 2024, 4000, Map.of("440784", 900)))
                .statusCode(201);
        Map<String, Object> curve = curve("CCC-CERT", 2024, "440784");
        String location =
                post("/api/v1/pace-curves", curve).statusCode(201).extract().header("Location");
        given().get(location).then().statusCode(200).body("points", hasSize(2));
        given().get("/api/v1/pace-curves?indicator=CCC-CERT&county=440784")
                .then()
                .body("items", hasSize(1));

        String county = "indicators[0].counties.find { it.county == '440784' }.pace.";
        given().get("/api/v1/pace?indicator=CCC-CERT&on=2024-05-31")
                .then()
                .statusCode(200)
                .body("indicators[0].scope", equalTo("YEAR"))
                .body("indicators[0].due_on", equalTo("2024-12-31"))
                .body("indicators[0].city.needed", is(4001))
                .body("indicators[0].city.curve.kind", equalTo("STRAIGHT"))
                .body(county + "needed", is(901))
                .body(county + "curve.kind", equalTo("OWN"))
                .body(county + "curve.points", hasSize(3))
                // half of the way from 300 on 31 March to 500 on 31 July
                .body(county + "expected", is(400.0f))
                .body(county + "months_left", is(7.0f))
                .body(county + "state", equalTo("BEHIND"));
        given().get("/api/v1/pace?indicator=CCC-CERT&on=2024-05-31&scope=PLAN")
                .then()
                .body("indicators[0].city.needed", is(6501))
                .body(county + "needed", nullValue());
        given().get("/api/v1/pace?indicator=CCC-CERT&on=2024-12-31")
                .then()
                .body(county + "state", equalTo("MISSED"))
                .body(county + "final", is(true))
                .body(county + "assessment.on", equalTo("2024-12-31"))
                .body(county + "required_per_month", nullValue());
    }

    @Test
    void theNumbersAreThoseOfProgressOnTheEveTheDayAndTheDueDay() {
        String code = "P" + Ids.next().toString().substring(20);
        publisher.publish(
                Events.enterprise(Ids.next(), code).in("440704", null, null).version(1),
                Events.certificate(Ids.next(), "B01", "CCC")
                        .heldBy(code)
                        .inForce(LocalDate.of(2022, 12, 1), LocalDate.of(2023, 1, 1))
                        .inForce(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 6, 1))
                        .version(1),
                Events.certificate(Ids.next(), "B01", "CCC")
                        .heldBy(code)
                        .inForce(LocalDate.of(2023, 5, 2), LocalDate.of(2024, 6, 1))
                        .version(1));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonPath pace = pace("on=2023-05-10&indicator=CCC-CERT&scope=YEAR");
            assertThat(pace.getInt(county("440704") + "actual")).isGreaterThanOrEqualTo(2);
            for (String[] told : List.of(
                    new String[] {"curve.points[0].value", "2022-12-31"},
                    new String[] {"actual", "2023-05-10"},
                    new String[] {"value_at_due", "2023-12-31"})) {
                JsonPath progress =
                        given().get("/api/v1/progress?on=" + told[1]).jsonPath();
                String line = "indicators.find { it.code == 'CCC-CERT' }.";
                assertThat(pace.getInt("indicators[0].city." + told[0]))
                        .isEqualTo(progress.getInt(line + "city.value"));
                if (!told[0].startsWith("curve")) { // where nothing is allocated there is no line
                    assertThat(pace.getInt(county("440704") + told[0]))
                            .isEqualTo(progress.getInt(line + "counties.find { it.county == '440704' }.value"));
                }
            }
        });
    }

    @Test
    void theToleranceIsDatedAndHasADefault() {
        given().get("/api/v1/pace?on=2021-02-01").then().body("tolerance_percent", is(2.0f));
        post(
                        "/api/v1/pace-tolerances",
                        Map.of(
                                "plan", "2021-2025",
                                "percent", 3.5,
                                "effective_on", "2022-06-01",
                                "reason", "统一允差",
                                "by", "市市场监管局"))
                .statusCode(201)
                .body("number", notNullValue());
        given().get("/api/v1/pace?on=2022-05-31").then().body("tolerance_percent", is(2.0f));
        given().get("/api/v1/pace?on=2022-06-01").then().body("tolerance_percent", is(3.5f));
        given().get("/api/v1/pace-tolerances").then().body("by", hasItem("市市场监管局"));
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01", "1900-01-01", "2021-12-31", "2025-12-31", "2026-01-01", "9999-12-31"})
    void anyDayHasAPace(String day) {
        given().get("/api/v1/pace?on=" + day)
                .then()
                .statusCode(200)
                .body("indicators", hasSize(10))
                .body("indicators.city.state", everyItem(notNullValue()));
        given().get("/api/v1/pace?scope=YEAR&on=" + day).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "indicator, NO-SUCH, indicator-not-in-plan",
        "plan, none, plan-unknown",
        "county, unattributed, county-unknown",
        "county, 440700, county-unknown",
        "year, 2026, year-outside-plan",
        "effective_on, 2030-01-01, effective-date-out-of-range",
        "points, 2024-07-31=500;2024-07-31=600, curve-dates-not-rising",
        "points, 2024-03-31=500;2024-07-31=499, curve-falls",
        "points, 2024-03-31=500;2025-01-01=600, curve-out-of-term",
        "points, 2023-12-30=500, curve-out-of-term",
        "points, 1900-01-01=500, curve-out-of-term",
        "points, 9999-12-31=500, curve-out-of-term",
        "points, '', invalid-request",
        "by, '', invalid-request"
    })
    void aCurveThatCannotBeIsRefused(String field, String value, String problem) {
        Map<String, Object> curve = curve("MS-CERT", 2024, "440703");
        curve.put(
                field,
                switch (field) {
                    case "year" -> Integer.valueOf(value);
                    case "points" ->
                        value.lines()
                                .flatMap(line -> List.of(line.split(";", -1)).stream())
                                .map(point -> point(point.split("=", -1)[0], Integer.parseInt(point.split("=", -1)[1])))
                                .toList();
                    default -> value;
                });
        post("/api/v1/pace-curves", curve)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/" + problem));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/pace?on=0000-12-31, 400, day-out-of-range",
        "/api/v1/pace?scope=MONTH, 400, invalid-parameter",
        "/api/v1/pace?indicator=NO-SUCH, 400, indicator-not-in-plan",
        "/api/v1/pace?year=2024, 400, unknown-parameter",
        "/api/v1/pace-curves/none, 404, curve-not-found"
    })
    void whatCannotBeAnsweredIsSaid(String address, int status, String problem) {
        given().get(address).then().statusCode(status).body("type", containsString("/problems/" + problem));
    }

    private static String county(String code) {
        return "indicators[0].counties.find { it.county == '" + code + "' }.pace.";
    }

    private static JsonPath pace(String query) {
        return given().get("/api/v1/pace?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> curve(String indicator, int year, String county) {
        Map<String, Object> curve = decision(indicator, year);
        curve.put("county", county);
        curve.put("points", List.of(point("2024-03-31", 300), point("2024-07-31", 500)));
        return curve;
    }

    private static Map<String, Object> point(String on, int value) {
        return Map.of("on", on, "value", value);
    }

    private static Map<String, Object> allocation(
            String indicator, int year, int cityTarget, Map<String, Integer> shares) {
        Map<String, Object> decision = decision(indicator, year);
        decision.put("city_target", cityTarget);
        decision.put(
                "shares",
                shares.entrySet().stream()
                        .map(share -> Map.of("county", share.getKey(), "share", share.getValue()))
                        .toList());
        return decision;
    }

    private static Map<String, Object> decision(String indicator, int year) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("plan", "2021-2025");
        decision.put("indicator", indicator);
        decision.put("year", year);
        decision.put("effective_on", "2024-01-01");
        decision.put("document_number", "江质强办〔2024〕3号");
        decision.put("reason", "按季度推进");
        decision.put("by", "鹤山市市场监管局");
        return decision;
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", Ids.next().toString())
                .body(body)
                .post(path)
                .then();
    }
}
