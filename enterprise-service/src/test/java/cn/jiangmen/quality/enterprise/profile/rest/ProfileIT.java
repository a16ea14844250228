package cn.jiangmen.quality.enterprise.profile.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.enterprise.holdings.Learnt;
import cn.jiangmen.quality.enterprise.holdings.ToldCertificate;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.enterprise.standing.Heard;
import cn.jiangmen.quality.enterprise.standing.Told;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An enterprise seen from all sides: what each part says, and how current it is. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ProfileIT {
    private final String code = Codes.next();

    @Inject
    Learnt learnt;

    @Inject
    Heard heard;

    @Inject
    JsonRows rows;

    @Inject
    Clock clock;

    @Test
    void allSidesAreToldEachWithItsOwnAsOf() throws Exception {
        LocalDate today = LocalDate.now(clock);
        register();
        learnt.of(
                ToldCertificate.certificate("A0101", "QMS", code)
                        .valid(today.minusDays(10), today.plusDays(29))
                        .version(1),
                ToldCertificate.certificate("A0201", "EMS", code)
                        .valid(today.minusDays(10), today.plusDays(59))
                        .version(1),
                ToldCertificate.certificate("A0101", "QMS", code)
                        .valid(today.minusDays(10), today.plusDays(300))
                        .suspendedFrom(today)
                        .version(1),
                ToldCertificate.certificate("A0101", "QMS", code)
                        .valid(today.minusDays(10), today.minusDays(1))
                        .version(1));
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "kind",
                        "QUALITY_AWARD",
                        "held_on",
                        "2026-05-12",
                        "credit_code",
                        code,
                        "level",
                        "CITY",
                        "title",
                        "江门市政府质量奖"))
                .post("/api/v1/quality-activities")
                .then()
                .statusCode(201);
        heard.of(
                Told.openCase(UUID.randomUUID(), code).version(1),
                told("penalty.publication-changed", "penalty_id").version(1),
                told("penalty.served", "penalty_id").with("amount_yuan", "0.50").version(1),
                told("penalty.served", "penalty_id").with("status", "WITHDRAWN").version(1),
                told("inspection.recorded", "inspection_id")
                        .with("result", "NO_PROBLEM")
                        .version(1),
                told("inspection.recorded", "inspection_id")
                        .with("status", "WITHDRAWN")
                        .version(1),
                told("complaint.received", "matter_id").version(1),
                told("report.not-filed", "matter_id").version(1),
                Told.listing(UUID.randomUUID(), code)
                        .with("latest_end_on", "2099-01-01")
                        .version(1),
                Told.listing(UUID.randomUUID(), code)
                        .with("latest_end_on", today)
                        .version(1));

        get(code)
                .then()
                .statusCode(200)
                .body("credit_code", equalTo(code))
                .body("identity.registered", equalTo(true))
                .body("identity.name", equalTo("江门市全景有限公司"))
                .body("identity.county", equalTo("440703"))
                .body("identity.status", equalTo("OPERATING"))
                .body("holdings.in_force", equalTo(2))
                .body("holdings.suspended", equalTo(1))
                .body("holdings.lapsing_30", equalTo(1))
                .body("holdings.lapsing_60", equalTo(2))
                .body("holdings.lapsing_90", equalTo(2))
                .body("holdings.items", hasSize(3))
                .body("holdings.items[0].ends_on", equalTo(today.plusDays(30).toString()))
                .body("guidance.credit_code", equalTo(code))
                .body("guidance.recommendations.find { it.offer == 'QMS' }.state", startsWith("HELD"))
                .body("guidance.eligibility.fact", hasItem("SERIOUS_DISHONESTY"))
                .body("quality_work.kinds.kind", contains("QUALITY_AWARD"))
                .body("quality_work.gatherings", equalTo(0))
                .body("quality_work.assistance", empty())
                .body("quality_work.latest[0].title", equalTo("江门市政府质量奖"))
                .body("supervision.cases.open", equalTo(1))
                .body("supervision.inspections.count", equalTo(1))
                .body("supervision.inspections.last_result", equalTo("NO_PROBLEM"))
                .body("supervision.inspections.results.NO_PROBLEM", equalTo(1))
                .body("supervision.penalties.count", equalTo(2))
                .body("supervision.penalties.shown", equalTo(1))
                .body("supervision.complaints.open", equalTo(1))
                .body("supervision.reports.received", equalTo(1))
                .body("supervision.reports.open", equalTo(0))
                .body("dishonesty.serious", equalTo(true))
                .body("dishonesty.records", hasSize(1))
                .body("dishonesty.records[0].kind", equalTo("SERIOUS_LISTING"));
        assertThat(get(code).asString()).contains("\"amount_yuan\":50000.50");
    }

    @Test
    void eachPartBecomesAsCurrentAsItsConsumer() {
        register();

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> get(code)
                .then()
                .body("holdings.caught_up", equalTo(true))
                .body("supervision.caught_up", equalTo(true))
                .body("dishonesty.caught_up", equalTo(true))
                .body("holdings.as_of", notNullValue())
                .body("supervision.as_of", notNullValue())
                .body("dishonesty.as_of", notNullValue())
                .body("identity.as_of", notNullValue()));
    }

    @Test
    void aFormerCodeLeadsToThePresentSubject() throws Exception {
        String former = Codes.next();
        register();
        rows.change("update enterprise set former_codes = array [?]::text[] where credit_code = ?", former, code);
        heard.of(Told.openCase(UUID.randomUUID(), former).version(1));

        get(former)
                .then()
                .statusCode(200)
                .body("credit_code", equalTo(code))
                .body("asked_code", equalTo(former))
                .body("identity.other_codes", contains(former))
                .body("supervision.cases.open", equalTo(1));
    }

    @Test
    void oneThatIsNotRegisteredIsToldWithWhatIsKnown() throws Exception {
        learnt.of(ToldCertificate.certificate("A0101", "QMS", code)
                .valid(LocalDate.now(clock), LocalDate.now(clock).plusDays(300))
                .version(1));

        get(code)
                .then()
                .statusCode(200)
                .body("identity.registered", equalTo(false))
                .body("identity.name", equalTo("持证企业 " + code))
                .body("identity.status", nullValue())
                .body("holdings.in_force", equalTo(1))
                .body("holdings.items[0].roles", contains("HOLDER"))
                .body("guidance", nullValue())
                .body("quality_work.kinds", empty());
    }

    @Test
    void whatIsNoCodeAndWhatIsUnknownIsRefused() {
        get(code)
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/enterprise-profile-unknown"));
        get("91440703MA4T000274")
                .then()
                .statusCode(400)
                .body("type", startsWith("https://quality.jiangmen.cn/problems/credit-code-invalid"));
    }

    private Told told(String type, String idField) {
        return Told.supervision(type, idField, UUID.randomUUID()).with("credit_code", code);
    }

    private void register() {
        given().contentType(ContentType.JSON)
                .body(Map.of("credit_code", code, "name", "江门市全景有限公司", "county", "440703"))
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201);
    }

    private static Response get(String creditCode) {
        return given().get("/api/v1/enterprises/" + creditCode + "/profile");
    }
}
