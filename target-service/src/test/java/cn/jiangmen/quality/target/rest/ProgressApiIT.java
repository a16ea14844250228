package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the answers, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ProgressApiIT {
    private static final String CODES = "MS-ENT,MS-CERT,QMS-ENT,EMS-ENT,OHS-ENT,VIP-ENT,VIP-CERT,CCC-ENT,CCC-CERT,B1";
    private static final String COUNTIES = "440703,440704,440705,440781,440783,440784,440785,unattributed";

    @Inject
    Publisher publisher;

    @Inject
    Clock clock;

    @Test
    void progressTellsEveryIndicatorWithEveryCounty() {
        JsonPath progress =
                given().get("/api/v1/progress").then().statusCode(200).extract().jsonPath();

        assertThat(progress.getList("indicators.code")).containsExactly((Object[]) CODES.split(","));
        assertThat(progress.getString("on"))
                .isEqualTo(LocalDate.now(clock.withZone(Time.ZONE)).toString());
        assertThat(progress.getString("plan.code")).isEqualTo("2021-2025");
        assertThat(progress.getString("plan.due_on")).isEqualTo("2025-12-31");
        assertThat(progress.getList("indicators.threshold"))
                .containsExactly(5300, 7500, 2800, 1500, 1000, 1200, 7000, 1000, 6500, 1);
        assertThat(progress.getList("indicators.strict", Boolean.class))
                .containsSubsequence(true, false)
                .endsWith(false);
        assertThat(progress.getList("indicators.basis")).containsOnly("DISTINCT");
        for (int i = 0; i < 10; i++) {
            assertThat(progress.getList("indicators[" + i + "].counties.county"))
                    .containsExactly((Object[]) COUNTIES.split(","));
            for (String number : List.of("value", "distinct", "holdings")) {
                assertThat(progress.getList("indicators[" + i + "].counties." + number, Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(progress.getInt("indicators[" + i + "].city." + number));
            }
        }
    }

    @Test
    void theAgeOfTheNumbersIsTold() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/api/v1/progress")
                .then()
                .body("caught_up", is(true))
                .body("event_lag_ms", org.hamcrest.Matchers.lessThan(2_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1900-01-01", "2021-12-31", "2099-12-31", "9999-12-31"})
    void anyDayOfAFourDigitYearIsAnswered(String day) {
        given().queryParam("on", day)
                .get("/api/v1/progress")
                .then()
                .statusCode(200)
                .body("on", equalTo(day));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/progress?on=2025-13-01, invalid-parameter",
        "/api/v1/progress?on=2025-02-29, invalid-parameter",
        "/api/v1/progress?on=yesterday, invalid-parameter",
        "/api/v1/progress?on=, invalid-parameter",
        "/api/v1/progress?on=%2B10000-01-01, invalid-parameter",
        "/api/v1/progress?on=-0001-01-01, invalid-parameter",
        "/api/v1/progress?on=0000-12-31, day-out-of-range",
        "/api/v1/progress?on=2025-01-01&on=2025-01-02, invalid-parameter",
        "/api/v1/progress?date=2025-01-01, unknown-parameter",
        "/api/v1/progress/stream?since=1, unknown-parameter",
        "/api/v1/counties?all=1, unknown-parameter",
        "/api/v1/indicators?code=B1, unknown-parameter",
        "/api/v1/indicators/MS-ENT/series?every=HOUR, invalid-parameter",
        "/api/v1/indicators/MS-ENT/series?county=440700, county-unknown",
        "/api/v1/indicators/MS-ENT/series?from=2025-01-02&to=2025-01-01, end-before-start",
        "/api/v1/indicators/MS-ENT/series?from=0001-01-01&to=9999-12-31&every=DAY, series-too-long",
        "/api/v1/indicators/MS-ENT/series?from=0000-12-31, day-out-of-range",
        "/api/v1/indicators/MS-ENT/series?to=0003-01-01, day-out-of-range",
        "/api/v1/ledger/verification?on=0000-12-31, day-out-of-range",
        "/api/v1/parked-events?limit=0, invalid-request",
        "/api/v1/parked-events?limit=501, invalid-request",
        "/api/v1/parked-events?cursor=abc, invalid-cursor",
        "/api/v1/parked-events?cursor=WyJ4Il0, invalid-cursor"
    })
    void whatCannotBeAnsweredIsABadRequest(String address, String problem) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/" + problem))
                .body("status", is(400));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/indicators/NO-SUCH/series, indicator-not-found",
        "/api/v1/ledger/rebuilds/019ab0de-7c1a-7d2e-9f00-000000000001, rebuild-not-found",
        "/api/v1/ledger/rebuilds/latest, rebuild-not-found"
    })
    void whatDoesNotExistIsNotFound(String address, String problem) {
        given().header("Accept-Language", "en")
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/" + problem));
    }

    @Test
    void indicatorsTellWhatTheyCount() {
        given().get("/api/v1/indicators")
                .then()
                .statusCode(200)
                .body("code", contains(CODES.split(",")))
                .body("[0].definition.kpi_classes", contains("QMS", "EMS", "OHSMS", "OTHER_MS"))
                .body("[0].words", containsString("超过5300家"))
                .body("[7].definition.party", equalTo("FACTORY"))
                .body("definition.include_sub", everyItem(is(false)))
                .body("definition.include_suspended", everyItem(is(false)))
                .body("definition.version", everyItem(is(1)));
    }

    @Test
    void countiesAreTold() {
        given().get("/api/v1/counties")
                .then()
                .statusCode(200)
                .body("code", contains(COUNTIES.split(",")))
                .body("[1].name_zh", equalTo("江海区"))
                .body("[1].name_en", equalTo("Jianghai"));
    }

    @Test
    void aSeriesIsTheProgressOfEachOfItsDays() {
        LocalDate day = LocalDate.of(1941, 3, 10);
        String code = "T" + Ids.next().toString().substring(20);
        publisher.publish(
                Events.certificate(Ids.next(), "A0101", "QMS")
                        .heldBy(code)
                        .inForce(day, day.plusDays(5))
                        .inForce(day.plusDays(8), day.plusDays(40))
                        .version(1),
                Events.certificate(Ids.next(), "A0102", "QMS")
                        .heldBy(code)
                        .inForce(day.plusDays(3), day.plusDays(6))
                        .version(1));
        await().atMost(Duration.ofSeconds(30)).until(() -> Api.value(day, "QMS-ENT", null) == 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> Api.value(day.plusDays(5), "QMS-ENT", null) == 1);

        JsonPath daily = series("from=1941-03-08&to=1941-03-20&every=DAY&county=unattributed");
        assertThat(daily.getList("points.distinct")).containsExactly(0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1);
        assertThat(daily.getList("points.holdings")).containsExactly(0, 0, 1, 1, 1, 2, 2, 1, 0, 0, 1, 1, 1);
        assertThat(daily.getList("points.value")).isEqualTo(daily.getList("points.distinct"));

        JsonPath monthly = series("from=1941-02-15&to=1941-04-19&every=MONTH");
        assertThat(monthly.getList("points.on")).containsExactly("1941-02-28", "1941-03-31", "1941-04-19");
        assertThat(monthly.getList("points.value")).containsExactly(0, 1, 0);
        assertThat(monthly.getString("county")).isNull();

        given().get("/api/v1/indicators/QMS-ENT/series?county=440703&from=1941-03-10&to=1941-03-10")
                .then()
                .body("points", hasSize(1))
                .body("points[0].value", is(0));
    }

    @Test
    void theTargetOfACountyIsEmptyWhileNoneIsAllocated() {
        given().get("/api/v1/progress?on=2021-12-20")
                .then()
                .body("indicators[0].counties.target", everyItem(nullValue()))
                .body("indicators[0].city.target", is(5300));
    }

    @Test
    void theRequestIdIsEchoed() {
        given().header("X-Request-ID", "abc-1")
                .get("/api/v1/progress")
                .then()
                .header("X-Request-ID", "abc-1")
                .header("Cache-Control", "no-store");
    }

    private static JsonPath series(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/indicators/QMS-ENT/series?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
