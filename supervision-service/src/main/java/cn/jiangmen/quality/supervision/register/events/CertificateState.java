package cn.jiangmen.quality.supervision.register.events;

import cn.jiangmen.quality.kit.events.Days;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Fields;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;

/** What a certificate event says, as far as supervision needs it. */
record CertificateState(
        UUID id,
        String number,
        String body,
        String bodyName,
        String scheme,
        String kpiClass,
        String holderName,
        String holderCode,
        String applicantCode,
        String manufacturerCode,
        String factoryCode,
        String productClass,
        String productName,
        String status,
        LocalDate issuedOn,
        LocalDate expiresOn,
        String inForce,
        String suspended) {

    static CertificateState of(EventEnvelope event) {
        Fields fields = new Fields(event.data());
        JsonNode told = event.data().path("holder");
        if (!told.isObject()) {
            throw new ImpossibleEvent("holder is missing");
        }
        Fields holder = new Fields(told);
        JsonNode parties = fields.list("parties");
        return new CertificateState(
                Fields.id(event, "certificate_id"),
                fields.text("number"),
                fields.optionalText("body"),
                fields.optionalText("body_name"),
                fields.code("scheme"),
                fields.optionalCode("kpi_class"),
                holder.optionalText("name"),
                holder.optionalCode("credit_code"),
                codeOf(parties, "APPLICANT"),
                codeOf(parties, "MANUFACTURER"),
                codeOf(parties, "FACTORY"),
                fields.optionalCode("product_class"),
                fields.optionalText("product_name"),
                fields.optionalCode("status"),
                fields.optionalDay("issued_on"),
                fields.optionalDay("expires_on"),
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
