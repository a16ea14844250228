package cn.jiangmen.quality.enterprise.guidance;

import static cn.jiangmen.quality.enterprise.holdings.ToldCertificate.certificate;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.enterprise.holdings.Learnt;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is held, at risk, lost and barred, beside what is recommended. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class GuidanceApiIT {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    @Inject
    Learnt learnt;

    @Inject
    DataSource database;

    @Test
    void whatIsHeldIsToldWithItsCertificatesAndItsRisks() throws Exception {
        String code = Registered.enterprise("440703", "1361", "MEDIUM");
        learnt.of(
                certificate("A010102", "QMS", code)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .version(1),
                certificate("A0201", "EMS", code)
                        .valid(DAY.minusYears(1), DAY.plusDays(30))
                        .version(1),
                certificate("A0402", "OTHER_MS", code)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .suspendedFrom(DAY.minusDays(10))
                        .version(1),
                certificate("A0301", "OHSMS", code)
                        .valid(DAY.minusYears(3), DAY.minusDays(1))
                        .version(1));

        JsonPath told = guidance(code, DAY);

        assertThat(states(told))
                .containsEntry("QMS", "HELD")
                .containsEntry("EMS", "HELD_AT_RISK")
                .containsEntry("HACCP", "HELD_AT_RISK")
                .containsEntry("OHSMS", "MISSING")
                .containsEntry("FSMS", "MISSING");
        assertThat(told.<List<String>>getList("recommendations.find { it.offer == 'EMS' }.risks")
                        .toString())
                .isEqualTo("[LAPSING]");
        assertThat(told.<List<String>>getList("recommendations.find { it.offer == 'HACCP' }.risks")
                        .toString())
                .isEqualTo("[SUSPENDED]");
        assertThat(told.getString("recommendations.find { it.offer == 'OHSMS' }.lost_on"))
                .isEqualTo(DAY.toString());
        assertThat(told.<String>getList("recommendations.find { it.offer == 'HACCP' }.why.rule"))
                .containsExactly("R2", "R2a");
        assertThat(told.getString("recommendations[0].offer")).isEqualTo("HACCP"); // the plan stresses it here
        assertThat(told.getString("recommendations[0].word")).isEqualTo("ENCOURAGED");
        assertThat(states(guidance(code, DAY.minusYears(2))))
                .containsEntry("OHSMS", "HELD")
                .containsEntry("QMS", "MISSING");
    }

    @Test
    void whoIsKnownToMakeCatalogueGoodsIsToldOfTheDutyAndOnlyOfThatAsADuty() throws Exception {
        String code = Registered.enterprise("440703", "3872", "SMALL");
        learnt.of(certificate("B01", "CCC", Codes.next())
                .valid(DAY.minusYears(6), DAY.minusYears(1))
                .party("FACTORY", code)
                .version(1));

        JsonPath told = guidance(code, DAY);

        assertThat(told.getString("recommendations[0].offer")).isEqualTo("CCC");
        assertThat(told.getString("recommendations[0].state")).isEqualTo("MISSING");
        assertThat(told.getString("recommendations[0].why[0].ground")).isEqualTo("CERTIFICATE");
        assertThat(told.<String>getList("recommendations.findAll { it.word == 'DUTY' }.offer"))
                .containsExactly("CCC");
        assertThat(told.getString("recommendations[0].word_zh")).contains("法定义务");
        assertThat(told.<String>getList("recommendations.findAll { it.word != 'DUTY' }.word_zh"))
                .allMatch(w -> w.startsWith("自愿"));
    }

    @Test
    void aRecordedMarkFulfilsWhileItIsValid() {
        String code = Registered.enterprise("440703", "3872", "SMALL");
        Map<String, Object> mark = Map.of(
                "kind",
                "GREEN_FACTORY",
                "held_on",
                "2024-06-01",
                "valid_to",
                "2025-12-31",
                "credit_code",
                code,
                "level",
                "PROVINCIAL",
                "title",
                "省级绿色工厂");
        given().contentType("application/json")
                .body(mark)
                .post("/api/v1/quality-activities")
                .then()
                .statusCode(201);

        assertThat(states(guidance(code, LocalDate.parse("2024-05-31")))).containsEntry("GREEN_FACTORY", "MISSING");
        assertThat(states(guidance(code, LocalDate.parse("2024-06-01")))).containsEntry("GREEN_FACTORY", "HELD");
        assertThat(states(guidance(code, LocalDate.parse("2025-12-31"))))
                .containsEntry("GREEN_FACTORY", "HELD_AT_RISK");
        JsonPath after = guidance(code, LocalDate.parse("2026-01-01"));
        assertThat(states(after)).containsEntry("GREEN_FACTORY", "MISSING");
        assertThat(after.getString("recommendations.find { it.offer == 'GREEN_FACTORY' }.lost_on"))
                .isEqualTo("2026-01-01");
        assertThat(after.<String>getList("recommendations.find { it.offer == 'GREEN_FACTORY' }.marks.title"))
                .containsExactly("省级绿色工厂");
    }

    @Test
    void aDeregisteredEnterpriseIsRecommendedNothing() {
        String code = Registered.enterprise("440703", "1361", "SMALL");
        given().contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("effective_on", DAY.toString(), "reason", "注销"))
                .post("/api/v1/enterprises/" + code + "/deregistrations")
                .then()
                .statusCode(200);

        assertThat(guidance(code, DAY.minusDays(1)).getBoolean("operating")).isTrue();
        assertThat(guidance(code, DAY).getBoolean("operating")).isFalse();
        assertThat(guidance(code, DAY).getList("recommendations")).isEmpty();
    }

    @Test
    void aRevocationByOwnFaultBarsTheSameCertificationForAYear() throws Exception {
        String code = Registered.enterprise("440703", "3872", "SMALL");
        learnt.of(
                certificate("A0101", "QMS", code)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .ended("REVOKED", DAY, "0112")
                        .version(1),
                certificate("A0201", "EMS", code)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .ended("REVOKED", DAY, "0122")
                        .version(1),
                certificate("A0301", "OHSMS", code)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .ended("REVOKED", DAY, "0199")
                        .version(1));

        JsonPath told = guidance(code, DAY.plusYears(1).minusDays(1));

        assertThat(told.<String>getList("eligibility.condition"))
                .containsExactly("MS-2026-REVOKED", "QMS-2025-REVOKED");
        assertThat(told.<String>getList("eligibility.verdict")).containsExactly("CHECK", "BARRED");
        assertThat(told.getString("eligibility[1].until"))
                .isEqualTo(DAY.plusYears(1).toString());
        assertThat(guidance(code, DAY.plusYears(1)).getList("eligibility")).isEmpty();
        assertThat(guidance(code, DAY.minusDays(1)).getList("eligibility")).isEmpty();
    }

    @Test
    void theListOfSeriousDishonestyBarsFromTheDayOfTheRuleOnAndWhileItLasts() throws Exception {
        String code = Registered.enterprise("440703", "3872", "SMALL");
        listed(code, LocalDate.parse("2025-06-01"), LocalDate.parse("2028-06-01"));

        assertThat(barred(code, "2025-12-31")).isEmpty();
        assertThat(barred(code, "2026-01-01")).containsExactly("QMS-2025-LIST");
        assertThat(barred(code, "2026-03-01")).containsExactly("ENMS-2026-LIST", "MS-2026-LIST", "QMS-2025-LIST");
        assertThat(barred(code, "2028-06-01")).isEmpty();
    }

    @Test
    void anUnknownEnterpriseHasNoGuidance() {
        given().get("/api/v1/enterprises/" + Codes.next() + "/guidance")
                .then()
                .statusCode(404)
                .body("type", endsWith("/enterprise-not-found"));
        given().get("/api/v1/enterprises/12/guidance")
                .then()
                .statusCode(400)
                .body("type", endsWith("/credit-code-invalid"));
    }

    private static List<String> barred(String code, String day) {
        return guidance(code, LocalDate.parse(day)).getList("eligibility.condition");
    }

    private static Map<String, String> states(JsonPath told) {
        return told.getMap("recommendations.collectEntries { [it.offer, it.state] }");
    }

    private static JsonPath guidance(String code, LocalDate on) {
        return given().queryParam("on", on.toString())
                .get("/api/v1/enterprises/" + code + "/guidance")
                .then()
                .statusCode(200)
                .body("credit_code", equalTo(code))
                .extract()
                .jsonPath();
    }

    private void listed(String code, LocalDate from, LocalDate until) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into standing_dishonesty (record_id, epoch, version, event_id, record_kind, grade, status,
                            active, credit_code, county, listed_on, latest_end_on, measures)
                        values (?, 1, 1, 'test', 'SERIOUS_LISTING', 'SERIOUS', 'LISTED', true, ?, '440703', ?, ?, '[]')""")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, code);
            insert.setObject(3, from);
            insert.setObject(4, until);
            insert.executeUpdate();
        }
    }
}
