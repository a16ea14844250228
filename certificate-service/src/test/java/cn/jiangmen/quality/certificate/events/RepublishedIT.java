package cn.jiangmen.quality.certificate.events;

import static cn.jiangmen.quality.certificate.Rows.outbox;
import static cn.jiangmen.quality.certificate.rest.Api.act;
import static cn.jiangmen.quality.certificate.rest.Api.registered;
import static cn.jiangmen.quality.certificate.rest.Api.registration;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Republished;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** After a restore every state is told again, without a new version and as it was told last. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class RepublishedIT {
    @Inject
    DataSource database;

    @Inject
    Instance<Republished> republished;

    @Test
    void everyStateIsToldAgainAsItWasToldLast() throws Exception {
        String id = registered(registration());
        act(id, "suspensions", "effective_on", "2024-05-01", "reason_code", "0111");
        String body = created(
                "/api/v1/certification-bodies",
                Map.of("approval_number", "CNCA-R-2037-" + Api.number(), "name", "示例认证机构"),
                "body_id");
        String visit = created(
                Api.PATH + "/" + id + "/visits",
                Map.of(
                        "visit",
                        Map.of("kind", "03", "begun_on", "2024-06-01", "ended_on", "2024-06-02", "result", "PASSED"),
                        "by",
                        "认证监管科"),
                "visit_id");
        String laboratory = created(
                "/api/v1/laboratories",
                Map.of("name", "示例检测" + Api.number(), "kinds", List.of("TESTING")),
                "laboratory_id");
        for (Republished each : republished) {
            each.republish();
        }
        toldTwice(outbox(database, CertificateMessages.TOPIC, id), 2);
        toldTwice(outbox(database, "certification-body.events.v1", body), 1);
        toldTwice(outbox(database, "laboratory.events.v1", laboratory), 1);
        List<EventEnvelope> ofVisit = outbox(database, "certificate-visit.events.v1", visit);
        assertThat(ofVisit).extracting(EventEnvelope::version).containsExactly(1L, 1L);
        assertThat(ofVisit.getLast().data()).isEqualTo(ofVisit.getFirst().data());
    }

    private static void toldTwice(List<EventEnvelope> events, long version) {
        assertThat(events).hasSize((int) version + 1);
        assertThat(events.getLast().version()).isEqualTo(version);
        assertThat(events.getLast().type())
                .isEqualTo(events.get((int) version - 1).type());
        assertThat(events.getLast().data())
                .isEqualTo(events.get((int) version - 1).data());
    }

    private static String created(String path, Map<String, Object> body, String id) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path(id);
    }
}
