package cn.jiangmen.quality.supervision.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Republished;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.CaseService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every command leaves exactly one event that keeps the contract; what is rolled back leaves none. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CaseEventsIT {
    private static final String PATH = "/api/v1/cases";
    private static final Map<String, Object> OPENING =
            Map.of("enterprise_name", "江门市测试有限公司", "county", "440781", "subject_matter", "涉嫌无证出厂");

    @Inject
    DataSource database;

    @Inject
    CaseService cases;

    @Any
    @Inject
    Instance<Republished> republished;

    @Test
    void everyCommandWritesOneEventThatKeepsTheContract() throws Exception {
        Response opened = post(PATH, OPENING);
        String number = opened.path("case_number");
        post(PATH + "/" + number + "/investigations", Map.of("note", "现场检查"));
        post(PATH + "/" + number + "/closures", Map.of("outcome", "TRANSFERRED"));

        List<EventEnvelope> events = outbox(opened.path("case_id"));
        assertThat(events).extracting(EventEnvelope::type).containsExactlyElementsOf(EventContract.TYPES);
        assertThat(events).extracting(EventEnvelope::version).containsExactly(1L, 2L, 3L);
        assertThat(events).allSatisfy(event -> {
            assertThat(EventContract.faults(event.type(), event.data())).isEmpty();
            assertThat(event.source()).isEqualTo("//quality.jiangmen.cn/supervision-service");
        });
    }

    @Test
    void aRefusedCommandWritesNothing() throws Exception {
        Response opened = post(PATH, OPENING);

        post(PATH + "/" + opened.path("case_number") + "/closures", Map.of("outcome", "TRANSFERRED"))
                .then()
                .statusCode(409);

        assertThat(outbox(opened.path("case_id"))).hasSize(1);
    }

    @Test
    void aRollbackLeavesNeitherRowNorHistoryNorEvent() throws Exception {
        long before = rows();

        QuarkusTransaction.begin();
        cases.open(new CaseService.Opening("江门市测试有限公司", null, null, "440781", "涉嫌无证出厂", null));
        QuarkusTransaction.rollback();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theStateIsToldAgainWithoutANewVersion() throws Exception {
        String id = post(PATH, OPENING).path("case_id");

        for (Republished each : republished) {
            each.republish();
        }

        List<EventEnvelope> events = outbox(id);
        assertThat(events).extracting(EventEnvelope::version).containsExactly(1L, 1L);
        assertThat(events.getLast().data()).isEqualTo(events.getFirst().data());
    }

    @Test
    void theContractsAreServed() {
        given().get("/asyncapi").then().statusCode(200).contentType("application/yaml");
        assertThat(EventContract.TYPES).allSatisfy(type -> given().get("/contracts/events/" + type + ".schema.json")
                .then()
                .statusCode(200));
    }

    private static Response post(String path, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(path);
    }

    private List<EventEnvelope> outbox(String id) throws Exception {
        List<EventEnvelope> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select envelope from outbox where key = ? order by id")) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    events.add(EventEnvelope.parse(rows.getString(1).getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        return events;
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select (select count(*) from supervision_case)"
                        + " + (select count(*) from supervision_case_history) + (select count(*) from outbox)");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
