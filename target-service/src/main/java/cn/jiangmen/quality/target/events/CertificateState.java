package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.JsonNode;
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
        String suspended) {

    static CertificateState of(EventEnvelope event) {
        Fields fields = new Fields(event.data());
        JsonNode holder = event.data().path("holder");
        if (!holder.isObject()) {
            throw new ImpossibleEvent("holder is missing");
        }
        JsonNode parties = fields.list("parties");
        return new CertificateState(
                Fields.id(event, "certificate_id"),
                fields.text("number"),
                fields.optionalText("body"),
                fields.code("scheme"),
                fields.optionalCode("kpi_class"),
                fields.flag("sub_certificate"),
                new Fields(holder).optionalCode("credit_code"),
                codeOf(parties, "APPLICANT"),
                codeOf(parties, "MANUFACTURER"),
                codeOf(parties, "FACTORY"),
                Days.multirange(fields.list("in_force")),
                Days.multirange(fields.list("suspended")));
    }

    /** The code of the first party in the role that has one. */
    private static String codeOf(JsonNode parties, String role) {
        for (JsonNode party : parties) {
            if (role.equals(party.path("role").asText())) {
                String code = new Fields(party).optionalCode("credit_code");
                if (code != null) {
                    return code;
                }
            }
        }
        return null;
    }
}
