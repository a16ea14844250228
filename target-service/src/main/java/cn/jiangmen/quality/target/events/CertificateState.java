package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.events.Days;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Fields;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/** What a certificate event says, as far as counting needs it. */
record CertificateState(
        UUID id,
        String number,
        String body,
        String scheme,
        String kpiClass,
        boolean sub,
        String holderCode,
        String applicantCode,
        String manufacturerCode,
        String factoryCode,
        String inForce,
        String suspended,
        String holderName,
        LocalDate expiresOn,
        String termEnds,
        String statusChanges) {

    static CertificateState of(EventEnvelope event) {
        Fields fields = Fields.ofAnyLength(event.data());
        JsonNode holder = event.data().path("holder");
        if (!holder.isObject()) {
            throw new ImpossibleEvent("holder is missing");
        }
        JsonNode parties = fields.list("parties");
        JsonNode changes = fields.optionalList("status_changes");
        return new CertificateState(
                Fields.id(event, "certificate_id"),
                fields.text("number"),
                fields.optionalText("body"),
                fields.code("scheme"),
                fields.optionalCode("kpi_class"),
                fields.flag("sub_certificate"),
                Fields.ofAnyLength(holder).optionalCode("credit_code"),
                codeOf(parties, "APPLICANT"),
                codeOf(parties, "MANUFACTURER"),
                codeOf(parties, "FACTORY"),
                Days.multirange(fields.list("in_force")),
                Days.multirange(fields.list("suspended")),
                Fields.ofAnyLength(holder).optionalText("name"),
                fields.optionalDay("expires_on"),
                termEnds(fields.optionalList("terms")),
                changes.isEmpty() ? null : changes.toString());
    }

    /** On which day it comes into force, is suspended or ends. */
    static Map<LocalDate, String> turns(String inForce, String suspended) {
        List<Days> valid = Days.ranges(inForce);
        List<Days> held = Days.ranges(suspended);
        List<Days> both = new ArrayList<>(valid);
        both.addAll(held);
        return Turns.of(
                both, day -> Turns.holds(valid, day) ? "in force" : Turns.holds(held, day) ? "suspended" : "none");
    }

    /** What decides where and in what it counts, apart from its days. */
    Object ground() {
        return Arrays.asList(scheme, kpiClass, sub, holderCode, applicantCode, manufacturerCode, factoryCode);
    }

    /** The last days of all terms, as an array literal. */
    private static String termEnds(JsonNode terms) {
        StringJoiner ends = new StringJoiner(",", "{", "}");
        for (JsonNode term : terms) {
            LocalDate end = Fields.ofAnyLength(term).optionalDay("expires_on");
            if (end != null) {
                ends.add(end.toString());
            }
        }
        return ends.toString();
    }

    /** The code of the first party in the role that has one. */
    private static String codeOf(JsonNode parties, String role) {
        for (JsonNode party : parties) {
            if (role.equals(party.path("role").asText())) {
                String code = Fields.ofAnyLength(party).optionalCode("credit_code");
                if (code != null) {
                    return code;
                }
            }
        }
        return null;
    }
}
