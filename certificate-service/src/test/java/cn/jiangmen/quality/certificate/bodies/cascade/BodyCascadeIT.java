package cn.jiangmen.quality.certificate.bodies.cascade;

import static cn.jiangmen.quality.certificate.Rows.count;
import static cn.jiangmen.quality.certificate.Rows.outbox;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.BODIES;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.PATH;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.applied;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.certificate;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.get;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.post;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.previewed;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.reached;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.request;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.restored;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.certificate.events.CertificateMessages;
import cn.jiangmen.quality.certificate.events.EventContract;
import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A body is suspended or withdrawn with its certificates as one batch that was seen before and can be taken back. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class BodyCascadeIT {
    @Inject
    DataSource database;

    @Inject
    CascadeWork work;

    @Test
    void whatWouldFollowIsSeenBeforeAnythingChanges() {
        String body = CascadeClient.body();
        String code = Api.creditCode();
        String alone = certificate(body, code);
        String second = certificate(body, code);
        String shared = Api.creditCode();
        String withOther = certificate(body, shared);
        certificate(CascadeClient.body(), shared);
        String suspended = certificate(body, code);
        Api.act(suspended, "suspensions", "effective_on", "2025-05-01", "reason_code", "0111");
        certificate(body, code, "2021-01-01", "2023-12-31");
        String revoked = certificate(body, code);
        Api.act(revoked, "revocations", "effective_on", "2025-05-01", "reason_code", "0112");

        String id = previewed(request(body, "SUSPENDED", "2026-06-01"));

        JsonPath preview = get(id);
        assertThat(preview.getString("certificates")).isEqualTo("SUSPENDED");
        assertThat(preview.getInt("counts.to_change")).isEqualTo(3);
        assertThat(preview.getInt("counts.unaffected")).isOne();
        assertThat(preview.getInt("effect.certificates")).isEqualTo(3);
        assertThat(preview.getInt("effect.enterprises")).isEqualTo(2);
        assertThat(preview.getInt("effect.losing")).isOne();
        assertThat(preview.getBoolean("effect.attraction")).isFalse();
        assertThat(preview.<Object>getList("effect.classes.kpi_class")).containsExactly("QMS");
        assertThat(preview.getInt("effect.classes[0].losing")).isOne();
        assertThat(preview.getBoolean("effect.indicators.known")).isFalse();
        assertThat(preview.getString("effect.indicators.reason_zh")).isNotBlank();
        given().queryParam("outcome", "TO_CHANGE")
                .get(PATH + "/" + id + "/certificates")
                .then()
                .body("items.certificate_id", equalTo(List.of(alone, second, withOther)));
        given().queryParam("outcome", "UNAFFECTED")
                .get(PATH + "/" + id + "/certificates")
                .then()
                .body("items.certificate_id", equalTo(List.of(suspended)))
                .body("items.why", equalTo(List.of("transition-not-allowed")));
        JsonPath enterprises = given().get(PATH + "/" + id + "/enterprises").jsonPath();
        assertThat(enterprises.<Map<String, Object>>getList("items"))
                .extracting(
                        line -> line.get("credit_code"),
                        line -> line.get("certificates"),
                        line -> line.get("other_certificates"))
                .containsExactlyInAnyOrder(tuple(code, 2, 0), tuple(shared, 1, 1));
        assertThat(certificate(alone).getString("status")).isEqualTo("VALID");
        given().get(BODIES + "/" + body)
                .then()
                .body("status", equalTo("APPROVED"))
                .header("ETag", "\"1\"");
    }

    @Test
    void aBatchIsAppliedAndEverythingComesBack() throws Exception {
        String body = CascadeClient.body();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(certificate(body, Api.creditCode()));
        }
        Api.act(ids.get(3), "suspensions", "effective_on", "2025-05-01", "reason_code", "0111");
        Map<String, Map<String, Object>> before = told(ids);
        long daysBefore = daysInForce(body);

        String id = previewed(request(body, "WITHDRAWN", "2026-06-01"));
        assertThat(get(id).getString("certificates")).isEqualTo("CANCELLED");
        assertThat(get(id).getInt("counts.to_change")).isEqualTo(7);
        assertThat(get(id).getInt("effect.certificates")).isEqualTo(6);
        applied(id);

        JsonPath applied = get(id);
        assertThat(applied.getInt("counts.changed")).isEqualTo(7);
        assertThat(applied.getBoolean("standing_recorded")).isTrue();
        given().get(BODIES + "/" + body)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .header("ETag", "\"2\"");
        assertThat(ids).allSatisfy(one -> {
            assertThat(certificate(one).getString("status")).isEqualTo("CANCELLED");
            List<EventEnvelope> events = outbox(database, CertificateMessages.TOPIC, one);
            assertThat(events.getLast().type()).isEqualTo("cn.jiangmen.quality.certificate.cancelled.v1");
            assertThat(events.getLast().cause()).isEqualTo("body-cascade:" + id);
            assertThat(EventContract.faults(
                            events.getLast().type(), events.getLast().data()))
                    .isEmpty();
        });
        // six in force lose the days from 2026-06-01 to 2027-01-09
        assertThat(daysInForce(body)).isEqualTo(daysBefore - 6 * 223);

        restored(id, Map.of());

        assertThat(get(id).getInt("counts.restored")).isEqualTo(7);
        assertThat(get(id).getBoolean("standing_restored")).isTrue();
        assertThat(told(ids)).isEqualTo(before);
        assertThat(daysInForce(body)).isEqualTo(daysBefore);
        given().get(BODIES + "/" + body)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("standings.status", equalTo(List.of("APPROVED")));
        JsonPath versions = given().get(BODIES + "/" + body + "/history").jsonPath();
        assertThat(versions.<String>getList("items.request_id")).endsWith("body-cascade:" + id, "body-cascade:" + id);
        assertThat(given().get(PATH + "/" + id + "/history").jsonPath().<String>getList("items.change"))
                .containsExactly("asked", "previewed", "confirmed", "applied", "restoration-asked", "restored");
    }

    @Test
    void whatChangedMeanwhileIsNamedAndLeftAlone() {
        String body = CascadeClient.body();
        String changed = certificate(body, Api.creditCode());
        String same = certificate(body, Api.creditCode());
        String id = previewed(request(body, "SUSPENDED", "2026-06-01"));
        applied(id);
        Api.act(changed, "resumptions", "effective_on", "2026-07-01").then().statusCode(200);
        restored(id, Map.of());
        assertThat(get(id).getInt("counts.restored")).isOne();
        assertThat(get(id).getInt("counts.not_restored")).isOne();
        given().queryParam("outcome", "NOT_RESTORED")
                .get(PATH + "/" + id + "/certificates")
                .then()
                .body("items.certificate_id", equalTo(List.of(changed)))
                .body("items.why", equalTo(List.of("changed-since")));
        assertThat(certificate(changed).<Object>getList("status_changes")).hasSize(2);
        assertThat(certificate(same).<Object>getList("status_changes")).isEmpty();
    }

    @Test
    void aSuspensionCanBeLiftedFromADayOn() {
        String body = CascadeClient.body();
        String one = certificate(body, Api.creditCode());
        String id = previewed(request(body, "SUSPENDED", "2026-06-01"));
        applied(id);
        restored(id, Map.of("resumed_on", "2026-08-01"));
        JsonPath certificate = certificate(one);
        assertThat(certificate.getString("status")).isEqualTo("VALID");
        assertThat(certificate.<String>getList("status_changes.effective_on"))
                .containsExactly("2026-06-01", "2026-08-01");
        given().get(BODIES + "/" + body)
                .then()
                .body("standings.status", equalTo(List.of("APPROVED", "SUSPENDED", "APPROVED")));
    }

    @Test
    void aPreviewThatNoLongerHoldsIsNotApplied() {
        String body = CascadeClient.body();
        String first = certificate(body, Api.creditCode());
        String id = previewed(request(body, "SUSPENDED", "2026-06-01"));
        certificate(body, Api.creditCode());
        Api.act(first, "corrections", "standard", "GB/T 19001");
        refused(confirm(id), 409, "cascade-preview-outdated");
        assertThat(get(id).getString("state")).isEqualTo("PREVIEWED");
        post(PATH + "/" + id + "/previews", "*", Map.of()).then().statusCode(202);
        reached(id, "PREVIEWED");
        assertThat(get(id).getInt("counts.to_change")).isEqualTo(2);
        applied(id);
        assertThat(get(id).getInt("counts.changed")).isEqualTo(2);
    }

    @Test
    void theLastBatchOfABodyIsTakenBackFirst() {
        String body = CascadeClient.body();
        List<String> ids = List.of(certificate(body, Api.creditCode()), certificate(body, Api.creditCode()));
        Map<String, Map<String, Object>> before = told(ids);
        String suspension = previewed(request(body, "SUSPENDED", "2026-06-01"));
        applied(suspension);
        String withdrawal = previewed(request(body, "WITHDRAWN", "2026-09-01"));
        applied(withdrawal);
        Map<String, Object> back = Map.of("by", CascadeClient.OFFICER, "reason", "撤回");
        refused(post(PATH + "/" + suspension + "/restorations", "*", back), 409, "cascade-in-the-way");
        restored(withdrawal, Map.of());
        restored(suspension, Map.of());
        assertThat(told(ids)).isEqualTo(before);
    }

    @Test
    void ofSeveralInstancesOneDoesTheWork() throws Exception {
        String body = CascadeClient.body();
        List<String> ids = IntStream.range(0, 20)
                .mapToObj(i -> certificate(body, Api.creditCode()))
                .toList();
        String id = previewed(request(body, "SUSPENDED", "2026-06-01"));
        confirm(id).then().statusCode(202);
        List<CompletableFuture<Void>> instances = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(work::batches))
                .toList();
        instances.forEach(CompletableFuture::join);
        reached(id, "APPLIED");
        assertThat(ids).allSatisfy(one -> assertThat(outbox(database, CertificateMessages.TOPIC, one))
                .hasSize(2));
        assertThat(count(
                        database,
                        "select count(*) from certificate_history h join certificate c on c.id = h.aggregate_id"
                                + " where c.body = ? and h.cause = ?",
                        body,
                        "body-cascade:" + id))
                .isEqualTo(20);
    }

    @Test
    void aBatchThatFailsInTheMiddleHasDoneNothing() throws Exception {
        String body = CascadeClient.body();
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> certificate(body, Api.creditCode()))
                .toList();
        Map<String, Map<String, Object>> before = told(ids);
        String id = previewed(request(body, "WITHDRAWN", "2026-06-01"));
        String last = ids.getLast();
        execute(("create function refuse_one() returns trigger language plpgsql as $$ begin"
                        + " if new.aggregate_id = '%s' then raise exception 'no'; end if; return new; end $$;"
                        + "create trigger refuse_one before insert on certificate_history for each row"
                        + " execute function refuse_one()")
                .formatted(UUID.fromString(last)));
        try {
            confirm(id).then().statusCode(202);
            for (int i = 0; i < BodyCascade.MOST_ATTEMPTS; i++) {
                work.batches();
            }
            reached(id, "PREVIEWED");
        } finally {
            execute("drop trigger refuse_one on certificate_history; drop function refuse_one()");
        }
        assertThat(get(id).getString("problem")).isEqualTo("interrupted");
        assertThat(told(ids)).isEqualTo(before);
        given().get(BODIES + "/" + body).then().body("status", equalTo("APPROVED"));
        applied(id);
        assertThat(get(id).getInt("counts.changed")).isEqualTo(3);
    }

    @Test
    void whatIsWrongIsRefused() {
        String body = CascadeClient.body();
        certificate(body, Api.creditCode());
        Map<String, Object> request = request(body, "SUSPENDED", "2026-06-01");
        refused(post(PATH, null, Api.with(request, "status", "APPROVED")), 400, "cascade-status-not-possible");
        refused(post(PATH, null, Api.with(request, "certificates", "VALID")), 400, "cascade-status-not-possible");
        refused(post(PATH, null, Api.with(request, "effective_on", "1900-01-01")), 400, "date-implausible");
        refused(post(PATH, null, Api.with(request, "approval_number", "X")), 404, "certification-body-not-found");
        refused(post(PATH, null, Api.with(request, "by", " ")), 400, "invalid-request");
        refused(given().queryParam("body", "x").get(PATH), 400, "unknown-parameter");
        refused(given().get(PATH + "/" + UUID.randomUUID()), 404, "body-cascade-not-found");
        refused(given().get(PATH + "/" + UUID.randomUUID() + "/certificates"), 404, "body-cascade-not-found");

        String id = previewed(request);
        Map<String, Object> by = Map.of("by", CascadeClient.OFFICER);
        refused(post(PATH + "/" + id + "/confirmations", null, by), 428, "precondition-required");
        refused(post(PATH + "/" + id + "/confirmations", "\"1\"", by), 412, "stale-version");
        Map<String, Object> back = new HashMap<>(Map.of("by", "x", "reason", "y"));
        refused(post(PATH + "/" + id + "/restorations", "*", back), 409, "cascade-state");
        applied(id);
        refused(confirm(id), 409, "cascade-state");
        refused(post(PATH + "/" + id + "/discards", "*", Map.of()), 409, "cascade-state");
        back.put("resumed_on", "2026-06-01");
        refused(post(PATH + "/" + id + "/restorations", "*", back), 400, "cascade-resumed-too-early");
        refused(post(PATH, null, request(body, "WITHDRAWN", "2026-05-01")), 409, "standing-not-later");

        String withdrawal = previewed(request(body, "WITHDRAWN", "2026-09-01"));
        applied(withdrawal);
        back.put("resumed_on", "2026-10-01");
        refused(post(PATH + "/" + withdrawal + "/restorations", "*", back), 409, "cascade-nothing-to-resume");
        String given = previewed(Api.with(request(CascadeClient.body(), "SUSPENDED", "2026-06-01"), "by", "x"));
        post(PATH + "/" + given + "/discards", "*", Map.of()).then().statusCode(200);
        refused(confirm(given), 409, "cascade-state");
    }

    @Test
    void theLossOfAnAttractedBodyIsSeen() {
        String body = CascadeClient.body();
        post(BODIES + "/" + body + "/corrections", "*", Map.of("attracted", true, "reason", "引进"))
                .then()
                .statusCode(200);
        assertThat(get(previewed(request(body, "SUSPENDED", "2026-06-01"))).getBoolean("effect.attraction"))
                .isFalse();
        String id = previewed(request(body, "WITHDRAWN", "2026-06-01"));
        assertThat(get(id).getBoolean("effect.attraction")).isTrue();
        applied(id);
        given().get(BODIES + "/" + body).then().body("counted.periods[0].to", equalTo("2026-06-01"));
        restored(id, Map.of());
        given().get(BODIES + "/" + body).then().body("counted.periods[0].to", nullValue());
    }

    @Test
    void theSameRequestUnderOneKeyAsksOnce() {
        Map<String, Object> request = request(CascadeClient.body(), "SUSPENDED", "2026-06-01");
        String key = UUID.randomUUID().toString();
        String first = given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(request)
                .post(PATH)
                .path("cascade_id");
        String second = given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(request)
                .post(PATH)
                .path("cascade_id");
        assertThat(second).isEqualTo(first);
        given().queryParam("approval_number", request.get("approval_number"))
                .get(PATH)
                .then()
                .body("items.cascade_id", equalTo(List.of(first)));
    }

    /** Certificates as callers see them, without what every change moves. */
    private static Map<String, Map<String, Object>> told(List<String> ids) {
        Map<String, Map<String, Object>> told = new HashMap<>();
        for (String id : ids) {
            Map<String, Object> view = new HashMap<>(certificate(id).getMap("$"));
            view.keySet().removeAll(List.of("version", "recorded_at"));
            told.put(id, view);
        }
        return told;
    }

    private long daysInForce(String body) throws SQLException {
        return count(
                database,
                "select coalesce(sum(upper(r) - lower(r)), 0) from certificate c, unnest(c.in_force) as r where c.body = ?",
                body);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Response confirm(String id) {
        return post(PATH + "/" + id + "/confirmations", "*", Map.of("by", CascadeClient.OFFICER));
    }

    private static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).endsWith("/problems/" + type);
        assertThat(answer.<String>path("detail")).isNotBlank();
    }
}
