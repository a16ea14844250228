package cn.jiangmen.quality.certificate.bodies;

import static cn.jiangmen.quality.certificate.Rows.outbox;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.certificate.bodies.events.BodyMessages;
import cn.jiangmen.quality.certificate.events.EventContract;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Branches, qualification as a notified body and high-tech status of bodies, and the public directory. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class BodyProfileIT {
    private static final String PATH = "/api/v1/certification-bodies";
    private static final String DIRECTORY = "/api/v1/notified-bodies";
    private static final AtomicInteger SERIAL = new AtomicInteger(100);

    @Inject
    DataSource database;

    @Test
    void anAttractedBranchFeedsTheIndicatorInItsCounty() throws Exception {
        Response registered = register(Map.of("county", "outside"));
        String number = registered.path("approval_number");
        Response opened = post(
                number,
                "/branches",
                "\"1\"",
                Map.of(
                        "name",
                        "示例认证江门分公司",
                        "county",
                        "440704",
                        "attracted",
                        true,
                        "attracted_on",
                        "2024-03-01",
                        "reason",
                        "备案"));
        opened.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("attracted", equalTo(false))
                .body("branches[0].county", equalTo("440704"))
                .body("counted.county", equalTo("440704"))
                .body("counted.periods[0].from", equalTo("2024-03-01"));
        String branch = opened.path("branches[0].id");

        post(number, "/branches/" + branch + "/closures", "\"2\"", Map.of("closed_on", "2026-01-01", "reason", "注销"))
                .then()
                .statusCode(200)
                .body("counted.periods[0].to", equalTo("2026-01-01"));
        refused(
                post(
                        number,
                        "/branches/" + branch + "/closures",
                        "*",
                        Map.of("closed_on", "2026-02-01", "reason", "注销")),
                409,
                "already-ended");

        List<EventEnvelope> events = outbox(database, BodyMessages.TOPIC, registered.path("body_id"));
        assertThat(events).hasSize(3).allSatisfy(event -> assertThat(EventContract.faults(event.type(), event.data()))
                .isEmpty());
        JsonNode told = events.get(1).data();
        assertThat(told.get("county").asText()).isEqualTo("440704");
        assertThat(told.get("attracted").asBoolean()).isTrue();
        assertThat(told.get("branches")).hasSize(1);
        assertThat(events.getLast().data().get("attracted").asBoolean()).isFalse();
    }

    @Test
    void daysOfWithdrawalDoNotCountAsAttracted() {
        String number = register(Map.of("county", "440703", "attracted", true, "attracted_on", "2022-01-01"))
                .path("approval_number");
        stand(number, "WITHDRAWN", "2024-01-01");
        stand(number, "APPROVED", "2025-01-01");
        JsonPath body = given().get(PATH + "/" + number).jsonPath();
        assertThat(body.<Object>getList("attracted_periods")).hasSize(1);
        assertThat(body.<String>getList("counted.periods.from")).containsExactly("2022-01-01", "2025-01-01");
        assertThat(body.<String>getList("counted.periods.to")).containsExactly("2024-01-01", null);
    }

    @Test
    void aBranchIsCorrectedAndWhatIsWrongIsRefused() {
        String number = register(Map.of()).path("approval_number");
        refused(post(number, "/branches", null, branch("440704")), 428, "precondition-required");
        refused(post(number, "/branches", "\"9\"", branch("440704")), 412, "stale-version");
        refused(post(number, "/branches", "*", branch("江门")), 400, "county-invalid");
        refused(post("X", "/branches", "*", branch("440704")), 404, "certification-body-not-found");
        Map<String, Object> wrongCode = new HashMap<>(branch("440704"));
        wrongCode.put("credit_code", "91440704MA4T000351");
        refused(post(number, "/branches", "*", wrongCode), 400, "credit-code-invalid");
        String id = post(number, "/branches", "*", branch("440704")).path("branches[0].id");
        String corrections = "/branches/" + id + "/corrections";
        post(number, corrections, "*", Map.of("address", "江海区", "reason", "迁址"))
                .then()
                .statusCode(200)
                .body("branches[0].address", equalTo("江海区"))
                .body("branches[0].county", equalTo("440704"));
        refused(post(number, corrections, "*", Map.of("address", "江海区", "reason", "迁址")), 409, "nothing-to-correct");
        refused(
                post(number, "/branches/" + UUID.randomUUID() + "/corrections", "*", Map.of("reason", "迁址")),
                404,
                "body-part-not-found");
        refused(
                post(number, corrections, "*", Map.of("opened_on", "1900-01-01", "reason", "错")),
                400,
                "date-implausible");
    }

    @Test
    void onlyWhatIsPublishedAndHoldsIsInTheDirectory() {
        String number = register(Map.of()).path("approval_number");
        String id = post(number, "/notified-qualifications", "*", qualification("2163", null))
                .then()
                .statusCode(200)
                .extract()
                .path("notified_qualifications[0].id");
        assertThat(inDirectory("2026-11-23", number)).isFalse();
        String publications = "/notified-qualifications/" + id + "/publications";
        Map<String, Object> publication = Map.of("published_on", "2026-11-01", "reason", "公布");
        post(number, publications, "*", publication).then().statusCode(200);
        refused(post(number, publications, "*", publication), 409, "nothing-to-correct");
        assertThat(inDirectory("2026-10-31", number)).isFalse();
        assertThat(inDirectory("2026-11-01", number)).isTrue();

        stand(number, "SUSPENDED", "2026-12-01");
        assertThat(inDirectory("2026-11-30", number)).isTrue();
        assertThat(inDirectory("2026-12-01", number)).isFalse();
        stand(number, "APPROVED", "2027-01-01");
        assertThat(inDirectory("2027-01-01", number)).isTrue();

        post(number, "/notified-qualifications/" + id + "/checks", "*", qualification("2163", "2027-06-01"))
                .then()
                .statusCode(200)
                .body("notified_qualifications[0].published_on", equalTo("2026-11-01"));
        assertThat(inDirectory("2027-05-31", number)).isTrue();
        assertThat(inDirectory("2027-06-01", number)).isFalse();
        post(number, "/notified-qualifications/" + id + "/withdrawals", "*", Map.of("reason", "误列"))
                .then()
                .statusCode(200);
        assertThat(inDirectory("2027-05-31", number)).isFalse();
    }

    @Test
    void theDirectoryIsFilteredPagedAndGivenOutAsAFile() {
        String number = register(Map.of()).path("approval_number");
        for (String notified : List.of("0001", "0002")) {
            List<Map<String, Object>> known = post(
                            number, "/notified-qualifications", "*", qualification(notified, null))
                    .path("notified_qualifications");
            post(
                            number,
                            "/notified-qualifications/" + known.getLast().get("id") + "/publications",
                            "*",
                            Map.of("published_on", "2026-11-01", "reason", "公布"))
                    .then()
                    .statusCode(200);
        }
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 1).queryParam("product", "RESPIRATOR");
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get(DIRECTORY).then().statusCode(200).extract().jsonPath();
            page.<Map<String, Object>>getList("items").stream()
                    .filter(item -> item.get("approval_number").equals(number))
                    .forEach(item -> found.add((String) item.get("number")));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        assertThat(found).containsExactlyInAnyOrder("0001", "0002");
        given().queryParam("product", "GLOVES").get(DIRECTORY).then().statusCode(200);
        refused(given().queryParam("product", "X").get(DIRECTORY), 400, "directory-term-unknown");
        refused(given().queryParam("q", "X").get(DIRECTORY), 400, "unknown-parameter");
        String csv = given().queryParam("product", "RESPIRATOR")
                .get(DIRECTORY + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFF认证机构,").contains(number).contains("防护口罩(颗粒物防护)");
        given().queryParam("format", "xlsx").get(DIRECTORY + "/export").then().statusCode(200);
        assertThat(given().get(DIRECTORY + "/terms").jsonPath().<String>getList("items.code"))
                .contains("EU-2016-425", "RESPIRATOR");
    }

    @Test
    void whatIsWrongWithAQualificationIsRefused() {
        String number = register(Map.of()).path("approval_number");
        String path = "/notified-qualifications";
        refused(post(number, path, "*", qualification("21", null)), 400, "notified-number-invalid");
        refused(post(number, path, "*", qualification("2163", "2019-01-01")), 400, "days-reversed");
        Map<String, Object> unknown = new HashMap<>(qualification("2163", null));
        unknown.put("regulation", "EU-0000");
        refused(post(number, path, "*", unknown), 400, "directory-term-unknown");
        String id = post(number, path, "*", qualification("2163", null)).path("notified_qualifications[0].id");
        refused(
                post(
                        number,
                        path + "/" + id + "/publications",
                        "*",
                        Map.of("published_on", "2019-01-01", "reason", "公布")),
                409,
                "qualification-not-publishable");
    }

    @Test
    void highTechStatusHoldsFromDayToDay() {
        String number = register(Map.of("county", "440785")).path("approval_number");
        Map<String, Object> status = Map.of(
                "certificate_number",
                "gr202344001234",
                "from",
                "2024-12-28",
                "to",
                "2099-12-28",
                "source",
                "认定公告",
                "reason",
                "认定");
        post(number, "/high-tech-periods", "*", status)
                .then()
                .statusCode(200)
                .body("high_tech", equalTo(true))
                .body("high_tech_periods[0].certificate_number", equalTo("GR202344001234"));
        given().queryParam("high_tech", true)
                .queryParam("county", "440785")
                .get(PATH)
                .then()
                .body("items.approval_number", equalTo(List.of(number)));
        Map<String, Object> away = new HashMap<>(status);
        away.put("taken_away", true);
        post(number, "/high-tech-periods", "*", away).then().statusCode(200).body("high_tech", equalTo(false));
        Map<String, Object> reversed = new HashMap<>(status);
        reversed.put("to", "2024-12-28");
        refused(post(number, "/high-tech-periods", "*", reversed), 400, "days-reversed");
    }

    private static boolean inDirectory(String day, String number) {
        return given().queryParam("on", day)
                .queryParam("limit", 500)
                .get(DIRECTORY)
                .jsonPath()
                .<String>getList("items.approval_number")
                .contains(number);
    }

    private static Map<String, Object> branch(String county) {
        return Map.of("name", "示例认证分公司", "county", county, "reason", "备案");
    }

    private static Map<String, Object> qualification(String number, String to) {
        Map<String, Object> request = new HashMap<>();
        request.put("number", number);
        request.put("notified_body_name", "Example Notified Body");
        request.put("regulation", "EU-2016-425");
        request.put("products", List.of("RESPIRATOR"));
        request.put("from", "2020-01-01");
        request.put("to", to);
        request.put("source", "NANDO");
        request.put("checked_on", "2026-10-20");
        request.put("reason", "核查");
        return request;
    }

    private static void stand(String number, String status, String day) {
        post(number, "/standings", "*", Map.of("status", status, "effective_on", day, "reason", "公告"))
                .then()
                .statusCode(200);
    }

    private static Response register(Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>(more);
        request.put("approval_number", "CNCA-R-2032-" + SERIAL.incrementAndGet());
        request.put("name", "示例认证有限公司");
        Response answer = given().contentType(ContentType.JSON).body(request).post(PATH);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private static Response post(String number, String path, String ifMatch, Map<String, Object> body) {
        var request = given().contentType(ContentType.JSON).body(new HashMap<>(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(PATH + "/" + number + path);
    }

    private static void refused(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).endsWith("/problems/" + type);
        assertThat(answer.<String>path("detail")).isNotBlank();
    }
}
