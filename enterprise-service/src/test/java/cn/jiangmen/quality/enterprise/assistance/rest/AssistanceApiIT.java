package cn.jiangmen.quality.enterprise.assistance.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.enterprise.events.Events;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.kit.recurring.Rounds;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help with a certification from the wish to the certificate, the queue, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class AssistanceApiIT {
    private static final String PATH = "/api/v1/assistance-requests";

    @Inject
    DataSource database;

    @Inject
    Rounds rounds;

    @Test
    void theCertificateClosesTheRequestByItself() throws Exception {
        String code = Codes.next();
        String id = requested(code);
        act(id, "acceptances", Map.of("adviser", "质量股", "on", "2026-05-14"))
                .then()
                .statusCode(200);
        act(id, "advice", Map.of("advice", "完成体系文件", "on", "2026-06-01"))
                .then()
                .statusCode(200)
                .body("due_on", equalTo("2026-07-01"));
        act(id, "applications", Map.of("body_name", "示例认证有限公司", "on", "2026-06-20"))
                .then()
                .statusCode(200)
                .body("status", equalTo("APPLIED"))
                .body("due_on", equalTo("2026-12-17"));
        holds(code, "早先的证书", "QMS", "2026-05-11");
        holds(code, "别类的证书", "EMS", "2026-08-01");
        rounds.round();
        given().get(PATH + "/" + id).then().body("status", equalTo("APPLIED"));

        UUID certificate = holds(code, "00126Q-" + code, "QMS", "2026-09-01");
        rounds.round();
        rounds.round();

        given().get(PATH + "/" + id)
                .then()
                .body("status", equalTo("CERTIFIED"))
                .body("certificate_id", equalTo(certificate.toString()))
                .body("closed_on", equalTo("2026-09-01"))
                .body("in_time", equalTo(true))
                .body("days_left", nullValue());
        Events.are(database, id, "assistance-request", "requested", "accepted", "advised", "applied", "certified");
        given().get(PATH + "/" + id + "/history")
                .then()
                .body("items.change", contains("requested", "accepted", "advised", "applied", "certified"))
                .body("items[2].reason", equalTo("完成体系文件"));
    }

    @Test
    void aCertificateThatClosedItByMistakeDoesNotCloseItAgain() throws Exception {
        String code = Codes.next();
        String id = requested(code);
        act(id, "acceptances", Map.of("adviser", "质量股"));
        holds(code, "误配-" + code, "QMS", "2026-06-01");
        rounds.round();
        given().get(PATH + "/" + id).then().body("status", equalTo("CERTIFIED"));

        act(id, "reopenings", Map.of("reason", "范围不符")).then().statusCode(200).body("status", equalTo("ADVISING"));
        rounds.round();
        given().get(PATH + "/" + id).then().body("status", equalTo("ADVISING")).body("certificate_id", nullValue());
        UUID right = holds(code, "正确-" + code, "QMS", "2026-07-01");
        rounds.round();

        given().get(PATH + "/" + id).then().body("certificate_id", equalTo(right.toString()));
    }

    @Test
    void anOfficerClosesItByACertificateThatIsKnownOnly() throws Exception {
        String code = Codes.next();
        String id = requested(code);
        holds(Codes.next(), "他人-" + code, "EMS", "2026-06-01");

        refused(act(id, "certifications", Map.of("certificate_number", "他人-" + code)), 409, "certificate-unknown");
        holds(code, "别类-" + code, "EMS", "2026-06-01");
        act(id, "certifications", Map.of("certificate_number", "别类-" + code))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("CERTIFIED"))
                .body("certificate_number", equalTo("别类-" + code));
    }

    @Test
    void aMergerTakesRequestsAttendanceAndWorkToTheSurvivor() throws Exception {
        String gone = Codes.next();
        String survivor = Codes.next();
        for (String code : List.of(gone, survivor)) {
            json().body(Map.of("credit_code", code, "name", "江门市合并有限公司", "county", "440703"))
                    .post("/api/v1/enterprises")
                    .then()
                    .statusCode(201);
        }
        String id = requested(gone);
        json().body(Map.of("kind", "QUALITY_DECLARATION", "credit_code", gone, "title", "质量承诺"))
                .post("/api/v1/quality-activities")
                .then()
                .statusCode(201);
        json().body(Map.of(
                        "kind",
                        "TRAINING",
                        "title",
                        "培训",
                        "held_on",
                        "2026-03-01",
                        "host",
                        "市局",
                        "turnout",
                        Map.of("participants", 1, "attendance", List.of(Map.of("credit_code", gone, "persons", 1)))))
                .post("/api/v1/gatherings")
                .then()
                .statusCode(201);
        json().header("If-Match", "*")
                .body(Map.of("survivor", survivor, "effective_on", "2026-06-01", "reason", "吸收合并"))
                .post("/api/v1/enterprises/" + gone + "/mergers")
                .then()
                .statusCode(200);

        for (String path : List.of(PATH, "/api/v1/quality-activities", "/api/v1/gatherings")) {
            for (String code : List.of(gone, survivor)) {
                given().queryParam("credit_code", code)
                        .get(path + "/count")
                        .then()
                        .body("count", equalTo(1));
            }
        }
        refused(ask(with("credit_code", survivor)), 409, "assistance-already-requested");
        UUID certificate = holds(survivor, "合并-" + survivor, "QMS", "2026-07-01");
        rounds.round();
        given().get(PATH + "/" + id).then().body("certificate_id", equalTo(certificate.toString()));
    }

    @Test
    void theQueueHasWhatIsDueFirstFirst() {
        String office = "队列" + System.nanoTime();
        List<String> ids = new ArrayList<>();
        for (String day : List.of("2026-03-03", "2026-03-01", "2026-03-02")) {
            String id = ask(with("requested_on", day)).path("request_id");
            act(id, "acceptances", Map.of("adviser", office, "on", day));
            ids.add(id);
        }
        act(ids.get(2), "closures", Map.of("outcome", "NOT_NEEDED", "reason", "x"));
        Response first =
                given().queryParam("adviser", office).queryParam("limit", 1).get(PATH + "/queue");
        Response second = given().queryParam("adviser", office)
                .queryParam("limit", 1)
                .queryParam("cursor", first.<String>path("next_cursor"))
                .get(PATH + "/queue");

        first.then().body("items.request_id", contains(ids.get(1))).body("items[0].due_on", equalTo("2026-03-31"));
        second.then().body("items.request_id", contains(ids.get(0))).body("next_cursor", nullValue());
        given().queryParam("adviser", office)
                .queryParam("overdue", true)
                .get(PATH + "/count")
                .then()
                .body("count", equalTo(2));
        assertThat(given().queryParam("adviser", office)
                        .get(PATH + "/export")
                        .asString()
                        .lines())
                .hasSize(4);
        refused(given().queryParam("cursor", "WyJ4IiwieCJd").get(PATH + "/queue"), 400, "invalid-cursor");
        given().get(PATH + "/terms").then().body("find { it.status == 'REQUESTED' }.days", equalTo(5));
    }

    @Test
    void countiesAddUp() {
        for (String county : List.of("440785", "440785", "440784")) {
            Map<String, Object> body = with("county", county);
            body.put("requested_on", "1952-01-01");
            ask(body).then().statusCode(201);
        }
        Map<String, Object> mistake = with("requested_on", "1952-01-01");
        act(ask(mistake).path("request_id"), "closures", Map.of("outcome", "MISTAKE", "reason", "误录"))
                .then()
                .statusCode(200);
        given().queryParam("requested_from", "1952-01-01")
                .queryParam("requested_to", "1952-01-01")
                .get(PATH + "/counts")
                .then()
                .body("total.requests", equalTo(3))
                .body("total.open", equalTo(3))
                .body("total.overdue", equalTo(3))
                .body("counties.find { it.county == '440785' }.requests", equalTo(2))
                .body("counties.requests.sum()", equalTo(3));
    }

    @Test
    void ofTwoRequestsAtOnceForTheSameOneIsTaken() throws Exception {
        Map<String, Object> body = with("credit_code", Codes.next());
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> ask(body).statusCode()));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : answers) {
            statuses.add(each.get());
        }

        assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOO_MANY_ROWS")
    void everyRefusalReachesTheCallerByName(AssistanceProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private static Response provoke(AssistanceProblem problem) {
        return switch (problem) {
            case NOT_FOUND -> given().get(PATH + "/019ab0de-7c1a-7d2e-9f00-000000000001");
            case DAY_INVALID -> ask(with("requested_on", "9999-12-31"));
            case ENTERPRISE_UNKNOWN -> {
                Map<String, Object> body = wish();
                body.remove("enterprise_name");
                yield ask(body);
            }
            case SCHEME_INVALID -> ask(with("scheme", "质量"));
            case ALREADY_REQUESTED -> {
                Map<String, Object> body = wish();
                ask(body);
                yield ask(body);
            }
            case STEP_IMPOSSIBLE -> act(requested(Codes.next()), "advice", Map.of("advice", "x"));
            case SAME_ADVISER -> {
                String id = requested(Codes.next());
                act(id, "acceptances", Map.of("adviser", "质量股"));
                yield act(id, "reassignments", Map.of("adviser", "质量股", "reason", "x"));
            }
            case OUTCOME_IMPOSSIBLE ->
                act(requested(Codes.next()), "closures", Map.of("outcome", "CERTIFIED", "reason", "x"));
            case CERTIFICATE_UNKNOWN ->
                act(requested(Codes.next()), "certifications", Map.of("certificate_number", "x"));
            // more rows than a worksheet takes would take minutes to write
            case TOO_MANY_ROWS -> null;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acceptances",
                "refusals",
                "reassignments",
                "advice",
                "applications",
                "certifications",
                "closures",
                "reopenings"
            })
    void aStepWithoutIfMatchIs428AndAStaleOneIs412(String act) {
        String id = requested(Codes.next());
        Map<String, Object> body = new HashMap<>(Map.of("by", "测试"));
        switch (act) {
            case "acceptances" -> body.put("adviser", "x");
            case "reassignments" -> body.putAll(Map.of("adviser", "x", "reason", "x"));
            case "advice" -> body.put("advice", "x");
            case "applications" -> body.put("body_name", "x");
            case "certifications" -> body.put("certificate_number", "x");
            case "closures" -> body.putAll(Map.of("outcome", "OTHER", "reason", "x"));
            default -> body.put("reason", "x");
        }

        refused(json().body(body).post(PATH + "/" + id + "/" + act), 428, "precondition-required");
        refused(json().header("If-Match", "\"7\"").body(body).post(PATH + "/" + id + "/" + act), 412, "stale-version");
        given().get(PATH + "/" + id).then().header("ETag", "\"1\"");
    }

    /** A certificate as its events would have told it. */
    private UUID holds(String code, String number, String kpiClass, String issued) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        with h as (
                            insert into holding (certificate_id, epoch, version, event_id, number, number_key, scheme,
                                scheme_kind, kpi_class, status, issued_on, expires_on, in_force, suspended)
                            values (?, 1, 1, 'test', ?, ?, 'A0101', 'MANAGEMENT_SYSTEM', ?, 'VALID', ?::date,
                                date '2099-12-31', datemultirange(daterange(?::date, '2100-01-01')), '{}')
                            returning certificate_id)
                        insert into holding_party (credit_code, certificate_id, role)
                        select ?, certificate_id, 'HOLDER' from h""")) {
            insert.setObject(1, id);
            insert.setString(2, number);
            insert.setString(3, number);
            insert.setString(4, kpiClass);
            insert.setString(5, issued);
            insert.setString(6, issued);
            insert.setString(7, code);
            insert.executeUpdate();
        }
        return id;
    }

    private static String requested(String code) {
        return ask(with("credit_code", code)).then().statusCode(201).extract().path("request_id");
    }

    private static Map<String, Object> wish() {
        Map<String, Object> body = new HashMap<>();
        body.put("credit_code", Codes.next());
        body.put("enterprise_name", "江门市测试制造有限公司");
        body.put("county", "440703");
        body.put("scheme", "QMS");
        body.put("need", "首次申请质量管理体系认证");
        body.put("requested_on", "2026-05-12");
        body.put("by", "蓬江区市场监督管理局");
        return body;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> changed = wish();
        changed.put(field, value);
        return changed;
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static Response ask(Map<String, Object> body) {
        return json().body(body).post(PATH);
    }

    private static Response act(String id, String act, Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(body);
        whole.put("by", "测试科");
        return json().header("If-Match", "*").body(whole).post(PATH + "/" + id + "/" + act);
    }

    private static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}
