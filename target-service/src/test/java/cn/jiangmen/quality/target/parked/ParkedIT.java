package cn.jiangmen.quality.target.parked;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could not be applied is looked at before it is replayed or given up, and each decision stays on record. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ParkedIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

    @Inject
    DataSource database;

    @Test
    void aPreviewTellsTheNumbersThatAReplayChangesAndChangesNothing() throws Exception {
        long id = park(certificate());
        int before = value();

        JsonPath preview = preview(id).statusCode(200).extract().jsonPath();

        assertThat(preview.getBoolean("applicable")).isTrue();
        assertThat(preview.getList("days")).contains("2021-12-31", "2023-12-31", "2025-12-31");
        String line = "changes.find { it.indicator == 'VIP-CERT' && it.county == null }.";
        assertThat(preview.getString(line + "on")).isEqualTo("2023-12-31");
        assertThat(preview.getInt(line + "from_value")).isEqualTo(before);
        assertThat(preview.getInt(line + "to_value")).isEqualTo(before + 1);
        assertThat(preview.getList("changes.indicator").stream().distinct())
                .containsExactlyInAnyOrder("VIP-CERT", "VIP-ENT");
        assertThat(preview.getList("changes.on").stream().distinct()).containsExactly("2023-12-31");
        assertThat(value()).isEqualTo(before);

        decide(id, "replays", "已核对").statusCode(200).body("outcome", equalTo("APPLIED"));
        await().atMost(PATIENCE).until(() -> value() == before + 1);
        decide(id, "replays", "再来一次").statusCode(404).body("type", containsString("parked-event-not-found"));
        preview(id).statusCode(404);
        given().get("/api/v1/parked-event-decisions")
                .then()
                .body("items[0].parked_event", is((int) id))
                .body("items[0].outcome", equalTo("APPLIED"))
                .body("items[0].parked_for", equalTo("by hand"))
                .body("items[0].by", equalTo("测试员"))
                .body("items[0].reason", equalTo("已核对"));
    }

    @Test
    void whatCannotBeAppliedIsRefusedAgainAndStaysUntilItIsDiscarded() throws Exception {
        EventEnvelope impossible =
                Events.envelope("certificate.registered", Ids.next(), 1, Json.EVENTS.createObjectNode());
        long id = park(impossible);

        preview(id).statusCode(200).body("applicable", is(false)).body("changes", empty());
        decide(id, "replays", "试一试").statusCode(200).body("outcome", equalTo("REFUSED"));
        decide(id, "discards", "内容不全").statusCode(200).body("outcome", equalTo("DISCARDED"));
        decide(id, "discards", "内容不全").statusCode(404);

        given().queryParam("limit", 2)
                .get("/api/v1/parked-event-decisions")
                .then()
                .body("items.outcome", equalTo(List.of("DISCARDED", "REFUSED")))
                .body("items.parked_event", equalTo(List.of((int) id, (int) id)));
        assertThat(text("select value from parked_decision where outcome = 'DISCARDED' and parked_id = " + id))
                .contains(impossible.id());
    }

    @Test
    void whatIsNoEventAtAllCanBeLookedAtToo() throws Exception {
        long id = park("{not json\u0000");

        preview(id).statusCode(200).body("applicable", is(false)).body("refused_for", containsString("JSON"));
        decide(id, "discards", "乱码").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "99999999999999999999"})
    void whatIsNotParkedIsNotFound(String id) {
        given().get("/api/v1/parked-events/" + id + "/preview")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().contentType(ContentType.JSON)
                .body("{\"by\":\"测试员\",\"reason\":\"无\"}")
                .post("/api/v1/parked-events/" + id + "/discards")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"by\":\"a\"}",
                "{\"by\":\" \",\"reason\":\"b\"}",
                "{\"by\":\"a\",\"reason\":\"b\",\"x\":1}"
            })
    void aDecisionNeedsSomebodyAndAReason(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/parked-events/1/replays")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse preview(long id) {
        return given().get("/api/v1/parked-events/" + id + "/preview").then();
    }

    private static ValidatableResponse decide(long id, String act, String reason) {
        return given().contentType(ContentType.JSON)
                .body("{\"by\":\"测试员\",\"reason\":\"" + reason + "\"}")
                .post("/api/v1/parked-events/" + id + "/" + act)
                .then();
    }

    private static int value() {
        return given().queryParam("on", YEAR_END.toString())
                .get("/api/v1/progress")
                .jsonPath()
                .getInt("indicators.find { it.code == 'VIP-CERT' }.city.value");
    }

    private static EventEnvelope certificate() {
        return Events.certificate(Ids.next(), "B0501", "VOLUNTARY_PRODUCT")
                .heldBy("K" + UUID.randomUUID().toString().replace("-", "").substring(7))
                .inForce(YEAR_END.minusDays(3), YEAR_END.plusDays(3))
                .version(1);
    }

    private long park(EventEnvelope event) throws SQLException {
        return park(event.toJson());
    }

    private long park(String value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into parked_event (consumer, topic, partition, "offset", value, reason)
                        values ('target-ledger', 'certificate.events.v1', 0, -1, ?, 'by hand') returning id""")) {
            insert.setBytes(1, value.getBytes(StandardCharsets.UTF_8));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
