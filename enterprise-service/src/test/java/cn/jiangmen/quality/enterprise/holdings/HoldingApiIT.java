package cn.jiangmen.quality.enterprise.holdings;

import static cn.jiangmen.quality.enterprise.holdings.ToldCertificate.certificate;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What enterprises hold, as a caller asks for it. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class HoldingApiIT {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @Inject
    Learnt learnt;

    private final String code = Codes.next();

    @Test
    void anEnterpriseShowsWhatItHoldsInEveryRoleOnADay() throws Exception {
        register(code, "440704");
        ToldCertificate quality = certificate("A0101", "QMS", code).valid(DAY.minusYears(1), DAY.plusDays(20));
        ToldCertificate made = certificate("B01", "CCC", Codes.next())
                .valid(DAY.minusYears(1), DAY.plusYears(3))
                .party("FACTORY", code);
        ToldCertificate suspended = certificate("A0201", "EMS", code)
                .valid(DAY.minusYears(1), DAY.plusYears(2))
                .suspendedFrom(DAY.minusDays(3));
        ToldCertificate gone = certificate("A0301", "OHSMS", code)
                .valid(DAY.minusYears(1), DAY.plusYears(2))
                .takenBack();
        learnt.of(quality.version(1), made.version(1), suspended.version(1), gone.version(1));

        given().queryParam("on", DAY.toString())
                .get("/api/v1/enterprises/" + code + "/holdings")
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.scheme", contains("A0101", "A0201", "B01"))
                .body("items.roles", contains(List.of("HOLDER"), List.of("HOLDER"), List.of("FACTORY")))
                .body("items.state", contains("IN_FORCE", "SUSPENDED", "IN_FORCE"))
                .body("items.at_risk", contains(List.of("LAPSING"), List.of("SUSPENDED"), List.of()))
                .body("items[0].days_left", equalTo(21))
                .body("items.county", contains("440704", "440704", "440704"))
                .body("items.enterprise", contains(code, code, code));
        given().queryParam("on", DAY.plusDays(21).toString())
                .queryParam("state", "LAPSED")
                .get("/api/v1/enterprises/" + code + "/holdings")
                .then()
                .body("items.scheme", contains("A0101"));
    }

    @Test
    void aHolderWhoIsNotRegisteredIsUnattributed() throws Exception {
        learnt.of(certificate("A0101", "QMS", code)
                .valid(DAY.minusYears(1), DAY.plusYears(2))
                .version(1));

        given().get("/api/v1/enterprises/" + code + "/holdings")
                .then()
                .statusCode(200)
                .body("items.county", contains("unattributed"))
                .body("items.name", contains("持证企业 " + code));
        given().get("/api/v1/enterprises/" + Codes.next() + "/holdings")
                .then()
                .statusCode(404)
                .body("type", endsWith("/enterprise-not-found"));
    }

    @Test
    void filtersAreJoinedPagesFollowEachOtherAndTheFileHoldsTheSame() throws Exception {
        register(code, "440783");
        for (int i = 0; i < 5; i++) {
            learnt.of(certificate("A0501", "OTHER_MS", code)
                    .valid(DAY.minusYears(1), DAY.plusDays(10 + 20L * i))
                    .version(1));
        }
        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = asked().queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/api/v1/holdings");
            read.addAll(page.path("items.expires_on"));
            cursor = page.path("next_cursor");
        } while (cursor != null);

        assertThat(read).containsExactly("2026-03-11", "2026-03-31", "2026-04-20", "2026-05-10", "2026-05-30");
        assertThat(count("county", "440783")).isEqualTo(5);
        assertThat(count("county", "440784")).isZero();
        assertThat(count("scheme", "A05")).isEqualTo(5);
        assertThat(count("kpi_class", "QMS")).isZero();
        assertThat(count("role", "FACTORY")).isZero();
        assertThat(count("state", "IN_FORCE")).isEqualTo(5);
        assertThat(count("state", "REVOKED")).isZero();
        assertThat(count("lapsing_within", 30)).isEqualTo(1);
        assertThat(count("lapsing_within", 31)).isEqualTo(2);
        assertThat(count("lapsing_within", 90)).isEqualTo(4);
        String csv = asked().get("/api/v1/holdings/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(6);
        byte[] workbook = asked().queryParam("format", "xlsx")
                .get("/api/v1/holdings/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(workbook).startsWith('P', 'K');
    }

    @Test
    void theNumbersOfCountiesAddUpToTheCity() throws Exception {
        register(code, "440785");
        learnt.of(
                certificate("A0101", "QMS", code)
                        .valid(DAY.minusYears(1), DAY.plusDays(20))
                        .version(1),
                certificate("A0201", "EMS", code)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .suspendedFrom(DAY.minusDays(1))
                        .version(1),
                certificate("A0301", "OHSMS", null)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .version(1));

        Response told = given().queryParam("on", DAY.toString()).get("/api/v1/holdings/summary");

        for (String number : List.of("in_force", "suspended", "lapsing_30", "lapsing_90", "enterprises")) {
            List<Integer> parts = told.path("rows." + number);
            assertThat(parts.stream().mapToInt(Integer::intValue).sum())
                    .as(number)
                    .isEqualTo(told.<Integer>path("total." + number));
        }
        Map<String, Integer> enping = told.path("rows.find { it.key == '440785' }");
        assertThat(enping.get("lapsing_30")).isGreaterThanOrEqualTo(1);
        assertThat(enping.get("suspended")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aMergerTakesHoldingsToTheSurvivorAndTheZoneFollowsTheEnterprise() throws Exception {
        register(code, "440705");
        String survivor = Codes.next();
        register(survivor, "440705");
        ToldCertificate certificate = certificate("A0101", "QMS", code).valid(DAY.minusYears(1), DAY.plusYears(1));
        learnt.of(certificate.version(1));
        changed(survivor, "zone-entries", Map.of("zone", "440705453", "from", "2022-01-01", "reason", "入园"));
        assertThat(count("zone", "440705453")).isZero();

        changed(code, "mergers", Map.of("survivor", survivor, "effective_on", "2026-01-01", "reason", "吸收合并"));

        assertThat(count("zone", "440705453")).isEqualTo(1);
        for (String asked : List.of(code, survivor)) {
            given().queryParam("on", DAY.toString())
                    .get("/api/v1/enterprises/" + asked + "/holdings")
                    .then()
                    .body("items.certificate_id", contains(certificate.id().toString()))
                    .body("items.credit_code", contains(code))
                    .body("items.enterprise", contains(survivor));
            given().queryParam("on", DAY.toString())
                    .get("/api/v1/enterprises/" + asked + "/guidance")
                    .then()
                    .body("credit_code", equalTo(survivor))
                    .body("recommendations.find { it.offer == 'QMS' }.state", equalTo("HELD"));
        }
        int zoned = given().queryParam("on", DAY.toString())
                .queryParam("by", "ZONE")
                .get("/api/v1/holdings/summary")
                .path("rows.find { it.key == '440705453' }.in_force");
        assertThat(zoned).isGreaterThanOrEqualTo(1);
        given().queryParam("zone", "440705453")
                .queryParam("on", DAY.toString())
                .queryParam("limit", 500)
                .get("/api/v1/approach-list")
                .then()
                .body("items.find { it.credit_code == '" + survivor + "' }.reasons.reason", hasItem("PARK"));
    }

    @ParameterizedTest
    @CsvSource({
        "county, 440799, county-unknown",
        "zone, NOWHERE, zone-unknown",
        "credit_code, 123, credit-code-invalid",
        "cursor, x, invalid-cursor",
        "lapsing_within, 0, invalid-request",
        "state, GONE, invalid-parameter",
        "colour, red, unknown-parameter"
    })
    void aFilterThatIsNoneIsRefused(String parameter, String value, String problem) {
        given().queryParam(parameter, value)
                .get("/api/v1/holdings")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + problem));
    }

    private int count(String parameter, Object value) {
        return asked().queryParam(parameter, value)
                .get("/api/v1/holdings/count")
                .path("count");
    }

    private RequestSpecification asked() {
        return given().queryParam("credit_code", code).queryParam("on", DAY.toString());
    }

    private static void changed(String code, String act, Map<String, Object> body) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post("/api/v1/enterprises/" + code + "/" + act)
                .then()
                .statusCode(200);
    }

    private static void register(String code, String county) {
        Map<String, Object> body = new HashMap<>();
        body.put("credit_code", code);
        body.put("name", "江门市持证测试企业");
        body.put("county", county);
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201);
    }
}
