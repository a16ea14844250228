package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.MovableClock;
import cn.jiangmen.quality.target.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is to come, asked on a day far from the other tests' days. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ForecastApiIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.of(2061, 4, 1);

    @Inject
    Publisher publisher;

    @Inject
    MovableClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void theFloorFallsDayByDayAndThoseWhoLapseAreToBeCalled() {
        List<EventEnvelope> events = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UUID enterprise = Ids.next();
            LocalDate end = TODAY.plusDays(10 + 30L * i);
            events.add(Events.enterprise(enterprise, code(enterprise))
                    .named(i == 0 ? "=HYPERLINK(1)" : "测试企业" + i)
                    .in("440784", null, null)
                    .version(1));
            events.add(Events.certificate(Ids.next(), "A0101", "QMS")
                    .heldBy(code(enterprise))
                    .inForce(end.minusYears(3), end)
                    .expiring(end.minusDays(1))
                    .version(1));
        }
        publisher.publish(events);
        await().atMost(PATIENCE).until(() -> Api.value(TODAY, "QMS-ENT", "440784") == 4);
        clock.moveTo(TODAY, LocalTime.NOON);
        await().atMost(PATIENCE).until(() -> given().get("/api/v1/progress")
                .jsonPath()
                .getString("on")
                .equals(TODAY.toString()));

        JsonPath forecast = given().queryParam("county", "440784")
                .queryParam("to", TODAY.plusDays(110).toString())
                .queryParam("every", "DAY")
                .get("/api/v1/indicators/QMS-ENT/forecast")
                .then()
                .statusCode(200)
                .body("value", equalTo(4))
                .extract()
                .jsonPath();
        List<Integer> floor = forecast.getList("floor.points.value");
        assertThat(floor).hasSize(110);
        for (int day = 1; day <= 110; day++) {
            assertThat(floor.get(day - 1)).isEqualTo(day < 10 ? 4 : 3 - (day - 10) / 30);
        }
        assertThat(forecast.getString("projection.method_zh")).contains("不是承诺");
        assertThat(forecast.getList("backtest.errors")).hasSize(3);
        assertThat(forecast.getInt("projection.rates[0].due")).isZero();

        JsonPath calls = calls(Map.of("county", "440784", "within", 90));
        assertThat(calls.getInt("total")).isEqualTo(3);
        assertThat(calls.getMap("due_in").values()).map(Object::toString).containsExactly("1", "2", "3");
        assertThat(calls.<Integer>getList("items.days_left")).containsExactly(10, 40, 70);
        assertThat(calls.<String>getList("items[0].losses.indicator")).contains("MS-ENT", "MS-CERT", "QMS-ENT");
        assertThat(calls.getString("items[0].reason_zh")).contains("2061-04-10").contains("质量管理体系认证企业");
        JsonPath first = calls(Map.of("county", "440784", "within", 90, "limit", 2));
        JsonPath second =
                calls(Map.of("county", "440784", "within", 90, "limit", 2, "cursor", first.getString("next_cursor")));
        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.<Integer>getList("items.rank")).containsExactly(3);
        assertThat(second.getString("next_cursor")).isNull();

        byte[] csv = given().queryParam("county", "440784")
                .get("/api/v1/renewal-calls.csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").contains("'=HYPERLINK(1)");
        assertThat(text.lines()).hasSize(4);
        byte[] workbook = given().queryParam("county", "440784")
                .get("/api/v1/renewal-calls.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(workbook, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void edgesAnswerOrSayWhatIsWrong() {
        given().get("/api/v1/indicators/B1/forecast")
                .then()
                .statusCode(200)
                .body("projection", nullValue())
                .body("floor.points.size()", greaterThanOrEqualTo(12));
        given().queryParam("county", "440785")
                .queryParam("to", "9999-12-31")
                .queryParam("every", "YEAR")
                .get("/api/v1/indicators/MS-ENT/forecast")
                .then()
                .statusCode(400)
                .body("type", endsWith("series-too-long"));
        given().queryParam("to", "2100-12-31")
                .queryParam("every", "YEAR")
                .get("/api/v1/indicators/MS-ENT/forecast")
                .then()
                .statusCode(200);
        given().queryParam("to", "1900-01-01")
                .get("/api/v1/indicators/MS-ENT/forecast")
                .then()
                .statusCode(400)
                .body("type", endsWith("forecast-in-the-past"));
        given().get("/api/v1/indicators/NO-SUCH/forecast").then().statusCode(404);
        given().queryParam("county", "440799")
                .get("/api/v1/indicators/MS-ENT/forecast")
                .then()
                .statusCode(400);
        given().queryParam("within", 31)
                .get("/api/v1/renewal-calls")
                .then()
                .statusCode(400)
                .body("type", endsWith("within-unknown"));
        given().queryParam("indicator", "NO-SUCH")
                .get("/api/v1/renewal-calls")
                .then()
                .statusCode(404);
        given().queryParam("cursor", "x").get("/api/v1/renewal-calls").then().statusCode(400);
        given().get("/api/v1/indicators/MS-ENT/series").then().statusCode(200);
    }

    private static JsonPath calls(Map<String, ?> query) {
        return given().queryParams(query)
                .get("/api/v1/renewal-calls")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String code(UUID enterprise) {
        return "F" + enterprise.toString().replace("-", "").substring(15);
    }
}
