package cn.jiangmen.quality.certificate.suspicion;

import static cn.jiangmen.quality.certificate.suspicion.Suspects.ccc;
import static cn.jiangmen.quality.certificate.suspicion.Suspects.certificate;
import static cn.jiangmen.quality.certificate.suspicion.Suspects.holder;
import static cn.jiangmen.quality.certificate.suspicion.Suspects.lead;
import static cn.jiangmen.quality.certificate.suspicion.Suspects.leads;
import static cn.jiangmen.quality.certificate.suspicion.Suspects.post;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.certificate.Rows;
import cn.jiangmen.quality.certificate.events.EventContract;
import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.certificate.suspicion.events.LeadMessages;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.EventLoops;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Each rule raises its lead once, with its evidence, takes it back when the facts go, and says nothing of honest twins. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class SuspicionIT {
    @Inject
    DataSource database;

    @Inject
    Learnt learnt;

    @Inject
    EventLoops loops;

    private static String unique(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    }

    private void settled() {
        Suspects.settled(loops);
    }

    @Test
    void aNumberOfTwoHoldersIsOneLead() {
        String number = unique("REUSED-");
        String first = Api.creditCode();
        String second = Api.creditCode();
        Api.registered(certificate("number", number, "body", "CNCA-R-2002-901", "holder", holder("甲公司", first)));
        Api.registered(certificate(
                "number",
                number,
                "body",
                "CNCA-R-2002-902",
                "holder",
                holder("乙公司", second),
                "issued_on",
                "2024-02-10"));
        Map<String, Object> lead = lead("NUMBER_REUSED", number, "OPEN");
        assertThat(lead).containsEntry("subject_name", "乙公司").containsEntry("credit_code", second);
        assertThat((List<?>) lead.get("certificates")).hasSize(2);

        String same = unique("SHARED-");
        String code = Api.creditCode();
        Api.registered(certificate("number", same, "body", "CNCA-R-2002-901", "holder", holder("丙公司", code)));
        Api.registered(certificate("number", same, "body", "CNCA-R-2002-902", "holder", holder("丙公司", code)));
        Api.registered(certificate(
                "number", number, "body", "CNCA-R-2002-903", "holder", holder("丙公司", code), "issued_on", "2024-03-10"));
        Map<String, Object> amended = Suspects.version(lead, 2);
        assertThat(amended).containsEntry("lead_id", lead.get("lead_id")).containsEntry("subject_name", "丙公司");
        assertThat(leads("number", same)).isEmpty();
    }

    @Test
    void aHolderWhoseNameIsNotThatOfItsCode() {
        String code = Api.creditCode();
        UUID enterprise = learnt.enterprise(code, "江门市真名(照明)有限公司", "440703");
        Map<String, Object> honest = certificate("holder", holder("江门市真名（照明） 有限公司", code));
        Map<String, Object> wrong = certificate("holder", holder("江门市假名照明有限公司", code));
        Api.registered(honest);
        Api.registered(wrong);
        Map<String, Object> lead = lead("HOLDER_NAME_MISMATCH", wrong.get("number"), "OPEN");
        assertThat(lead).containsEntry("county", "440703").containsEntry("credit_code", code);
        assertThat(Suspects.map(lead.get("evidence"))).containsEntry("registered_names", List.of("江门市真名(照明)有限公司"));
        // it is told later that it was called so once: the lead goes
        learnt.learn(Learnt.event(enterprise, 2, code, "江门市假名照明有限公司", "440703"));
        lead("HOLDER_NAME_MISMATCH", wrong.get("number"), "CLEARED");
        settled();
        assertThat(leads("number", (String) honest.get("number"))).isEmpty();
    }

    @Test
    void aTermThatIsTooLong() throws Exception {
        Map<String, Object> exact = certificate("issued_on", "2024-01-10", "expires_on", "2027-01-10");
        Map<String, Object> tooLong = certificate("issued_on", "2024-01-10", "expires_on", "2027-01-11");
        Map<String, Object> renewed =
                certificate("issued_on", "2024-01-10", "expires_on", "2027-03-10", "first_issued_on", "2021-03-11");
        // its scheme's validity is not sure: five years may have been right
        Map<String, Object> unsure =
                certificate("scheme", "A0701", "issued_on", "2021-01-10", "expires_on", "2026-01-09");
        Map<String, Object> extended = Suspects.ccc("issued_on", "2019-05-12", "expires_on", "2029-05-11");
        Map<String, Object> half = Suspects.ccc("issued_on", "2019-05-12", "expires_on", "2026-11-11");
        Api.registered(exact);
        Api.registered(renewed);
        Api.registered(extended);
        Api.registered(half);
        lead("VALIDITY_TOO_LONG", half.get("number"), "OPEN");
        Api.registered(unsure);
        String id = Api.registered(tooLong);
        Map<String, Object> lead = lead("VALIDITY_TOO_LONG", tooLong.get("number"), "OPEN");
        assertThat(Suspects.map(lead.get("evidence")))
                .containsEntry("days_too_long", 1)
                .containsEntry("latest_allowed", "2027-01-10")
                .containsEntry("validity_months", 36);
        Api.act(id, "corrections", "expires_on", "2027-01-09").then().statusCode(200);
        lead("VALIDITY_TOO_LONG", tooLong.get("number"), "CLEARED");
        Api.act(id, "corrections", "expires_on", "2028-01-09").then().statusCode(200);
        Map<String, Object> again = lead("VALIDITY_TOO_LONG", tooLong.get("number"), "OPEN");
        assertThat(again).containsEntry("lead_id", lead.get("lead_id")).containsEntry("version", 3);
        settled();
        assertThat(leads("number", (String) exact.get("number"))).isEmpty();
        assertThat(leads("number", (String) renewed.get("number"))).isEmpty();
        assertThat(leads("number", (String) extended.get("number"))).isEmpty();
        assertThat(leads("number", (String) unsure.get("number"))).isEmpty();
        events((String) lead.get("lead_id"), "raised", "cleared", "raised");
    }

    @Test
    void aBodyThatMayNotCertifyOnTheDayOfIssue() {
        String body = Suspects.body("A01", "2023-01-01", "2024-06-01");
        Map<String, Object> before = certificate("body", body, "issued_on", "2024-05-31", "expires_on", "2027-05-30");
        Map<String, Object> after = certificate("body", body, "issued_on", "2024-06-01", "expires_on", "2027-05-31");
        Map<String, Object> other = certificate("body", body, "scheme", "A0201", "issued_on", "2024-05-31");
        List.of(before, after, other).forEach(Api::registered);
        assertThat(Suspects.map(
                        lead("BODY_NOT_APPROVED", after.get("number"), "OPEN").get("evidence")))
                .containsEntry("in_scope", false)
                .containsEntry("standing", "APPROVED");
        lead("BODY_NOT_APPROVED", other.get("number"), "OPEN");
        settled();
        assertThat(leads("number", (String) before.get("number"))).isEmpty();
        // a wider scope is recorded: the body's certificates are looked at again
        post(
                        "/api/v1/certification-bodies/" + body + "/scopes",
                        Map.of("scheme", "A0201", "periods", List.of(new HashMap<>()), "reason", "补录"))
                .then()
                .statusCode(200);
        lead("BODY_NOT_APPROVED", other.get("number"), "CLEARED");
        post(
                        "/api/v1/certification-bodies/" + body + "/standings",
                        Map.of("status", "SUSPENDED", "effective_on", "2024-05-01", "reason", "测试"))
                .then()
                .statusCode(200);
        lead("BODY_NOT_APPROVED", before.get("number"), "OPEN");
    }

    @Test
    void aNumberThatContradictsTheRecord() {
        String serial = String.format("%06d", ThreadLocalRandom.current().nextInt(1_000_000));
        String cqc = "CNCA-R-2002-001";
        Map<String, Object> right = ccc("number", "2024010105" + serial, "body", cqc);
        Map<String, Object> wrong = ccc("number", "2019150104" + serial, "body", cqc);
        Map<String, Object> system =
                certificate("number", "00118Q3" + serial.substring(1) + "R0M", "body", "CNCA-R-2002-005");
        Map<String, Object> fine = certificate("number", "00124E3" + serial.substring(1) + "R1S/2", "body", cqc);
        Map<String, Object> own = certificate("number", "SELF" + serial + "R0", "body", cqc);
        List.of(right, wrong, system, fine, own).forEach(Api::registered);
        assertThat(parts(lead("NUMBER_CONTRADICTS", wrong.get("number"), "OPEN")))
                .containsExactly("BODY", "PRODUCT_CLASS", "YEAR");
        assertThat(parts(lead("NUMBER_CONTRADICTS", system.get("number"), "OPEN")))
                .containsExactly("BODY", "YEAR");
        settled();
        for (Map<String, Object> each : List.of(right, fine, own)) {
            assertThat(leads("rule", "NUMBER_CONTRADICTS", "number", (String) each.get("number")))
                    .isEmpty();
        }
    }

    @Test
    void aBurstOfOneBodyIsOneLeadOnTheBody() {
        String body = "CNCA-R-2019-099";
        for (int i = 0; i < 30; i++) {
            Api.registered(certificate("body", body, "issued_on", "2025-03-03", "expires_on", "2028-03-02"));
        }
        for (int i = 0; i < 5; i++) {
            Api.registered(certificate("body", body, "issued_on", "2025-03-04", "expires_on", "2028-03-03"));
        }
        List<Map<String, Object>> found =
                Suspects.patient().until(() -> leads("rule", "BURST", "body", body), each -> each.size() == 1);
        assertThat(found.getFirst()).containsEntry("subject_kind", "BODY").containsEntry("credit_code", null);
        assertThat(Suspects.map(found.getFirst().get("evidence")))
                .containsEntry("day", "2025-03-03")
                .containsEntry("issued", 30);
        settled();
        assertThat(leads("rule", "BURST", "body", body)).hasSize(1);
    }

    private void events(String lead, String... verbs) throws Exception {
        List<EventEnvelope> events = Rows.outbox(database, LeadMessages.TOPIC, lead);
        assertThat(events)
                .extracting(EventEnvelope::type)
                .containsExactlyElementsOf(List.of(verbs).stream()
                        .map(verb -> "cn.jiangmen.quality.certificate-lead." + verb + ".v1")
                        .toList());
        assertThat(events).allSatisfy(event -> assertThat(EventContract.faults(event.type(), event.data()))
                .isEmpty());
    }

    private static List<Object> parts(Map<String, Object> lead) {
        return ((List<?>) Suspects.map(lead.get("evidence")).get("contradictions"))
                .stream().map(each -> Suspects.map(each).get("part")).toList();
    }
}
