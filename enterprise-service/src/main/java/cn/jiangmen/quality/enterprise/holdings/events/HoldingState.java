package cn.jiangmen.quality.enterprise.holdings.events;

import cn.jiangmen.quality.kit.events.Days;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Fields;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.UUID;

/** What a certificate event says, as far as holdings need it. */
record HoldingState(
        UUID id,
        String number,
        String body,
        String bodyName,
        String recordKind,
        String scheme,
        String schemeKind,
        String kpiClass,
        Party holder,
        String holderAddress,
        Party applicant,
        Party manufacturer,
        Party factory,
        String productClass,
        String productName,
        String standard,
        String status,
        LocalDate issuedOn,
        LocalDate expiresOn,
        LocalDate firstIssuedOn,
        String inForce,
        String suspended,
        End revocation,
        LocalDate cancelledOn) {
    private static final Party NOBODY = new Party(null, null, null);

    /** Somebody named on the certificate; each part may be missing. */
    record Party(String code, String name, String country) {
        static Party of(JsonNode told) {
            Fields fields = new Fields(told);
            return new Party(
                    fields.optionalCode("credit_code"), fields.optionalText("name"), fields.optionalCode("country"));
        }
    }

    /** The last revocation; all parts are null where there is none. */
    record End(LocalDate on, String code, String reason) {}

    static HoldingState of(EventEnvelope event) {
        Fields fields = new Fields(event.data());
        JsonNode holder = event.data().path("holder");
        if (!holder.isObject()) {
            throw new ImpossibleEvent("holder is missing");
        }
        JsonNode parties = fields.list("parties");
        JsonNode changes = fields.optionalList("status_changes");
        return new HoldingState(
                Fields.id(event, "certificate_id"),
                fields.text("number"),
                fields.optionalText("body"),
                fields.optionalText("body_name"),
                fields.optionalCode("record_kind"),
                fields.code("scheme"),
                fields.code("scheme_kind"),
                fields.optionalCode("kpi_class"),
                Party.of(holder),
                fields.optionalText("holder_address"),
                party(parties, "APPLICANT"),
                party(parties, "MANUFACTURER"),
                party(parties, "FACTORY"),
                fields.optionalCode("product_class"),
                fields.optionalText("product_name"),
                fields.optionalText("standard"),
                fields.code("status"),
                required(fields, "issued_on"),
                required(fields, "expires_on"),
                fields.optionalDay("first_issued_on"),
                Days.multirange(fields.list("in_force")),
                Days.multirange(fields.list("suspended")),
                revocation(changes),
                last(changes, "CANCELLED").optionalDay("effective_on"));
    }

    private static LocalDate required(Fields fields, String field) {
        LocalDate day = fields.optionalDay(field);
        if (day == null) {
            throw new ImpossibleEvent(field + " is missing");
        }
        return day;
    }

    private static Party party(JsonNode parties, String role) {
        for (JsonNode party : parties) {
            if (role.equals(party.path("role").asText())) {
                return Party.of(party);
            }
        }
        return NOBODY;
    }

    private static End revocation(JsonNode changes) {
        Fields last = last(changes, "REVOKED");
        return new End(last.optionalDay("effective_on"), last.optionalCode("reason_code"), last.optionalText("reason"));
    }

    /** The last change to a state, without any field where there is none. */
    private static Fields last(JsonNode changes, String status) {
        JsonNode found = MissingNode.getInstance();
        for (JsonNode change : changes) {
            if (status.equals(change.path("status").asText())) {
                found = change;
            }
        }
        return new Fields(found);
    }
}
