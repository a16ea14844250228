package cn.jiangmen.quality.enterprise.standing.events;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Fields;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What is kept of each kind of aggregate: codes, numbers and days; no names, no facts, no free text. */
final class Replicas {
    static final Replica CASES = new Replica("standing_case", "case_id")
            .codes("case_number", "county", "status")
            .optionalCodes("credit_code", "procedure", "stage", "outcome")
            .column("opened_on", "date", fields -> fields.day("opened_on"))
            .days("closed_on", "suspended_since");

    static final Replica INSPECTIONS = new Replica("standing_inspection", "inspection_id")
            .codes("county", "kind", "result", "status")
            .optionalCodes("credit_code", "item_code")
            .column("inspected_on", "date", fields -> fields.day("inspected_on"))
            .ids("recheck_of")
            .days("followed_up_on", "published_on");

    static final Replica PENALTIES = new Replica("standing_penalty", "penalty_id")
            .codes("case_number", "county", "party_kind", "status")
            .optionalCodes("credit_code", "provision")
            .text("decision_number", fields -> fields.text("decision_number"))
            .column("decided_on", "date", fields -> fields.day("decided_on"))
            .column("kinds", "text[]", fields -> codes("kinds", fields.list("kinds")))
            .column("amount_yuan", "numeric", fields -> amount("amount_yuan", fields.code("amount_yuan")))
            .days("restriction_until", "served_on", "performed_on")
            .column(
                    "publications",
                    "jsonb",
                    fields -> kept(
                            fields.list("publications"), "channel", "status", "published_on", "ends_on", "ended_on"));

    static final Replica MATTERS = new Replica("standing_matter", "matter_id")
            .codes("kind", "number", "category", "county", "status")
            .optionalCodes("credit_code")
            .column("received_on", "date", fields -> fields.day("received_on"))
            .days("decided_on", "closed_on")
            .column("in_time", "bool", fields -> fields.optionalFlag("in_time"));

    static final Replica DISHONESTY = new Replica("standing_dishonesty", "record_id")
            .codes("record_kind", "grade", "status", "credit_code", "county")
            .column("active", "bool", fields -> fields.flag("active"))
            .ids("penalty_id")
            .text("penalty_decision_number", fields -> fields.optionalText("penalty_decision_number"))
            .text("decision_number", fields -> fields.optionalText("decision_number"))
            .optionalCodes("ground")
            .text("ground_text", Replicas::groundText)
            .column("listed_on", "date", fields -> fields.day("listed_on"))
            .days("earliest_repair_on", "latest_end_on", "published_on", "ended_on", "annulled_on", "stopped_on")
            .column(
                    "measures",
                    "jsonb",
                    fields -> kept(
                            fields.list("measures"),
                            "code",
                            "name",
                            "legal_basis",
                            "authority",
                            "from",
                            "to",
                            "statutory"));

    private Replicas() {}

    /** The rule's words stand on a listing; on penalty information they are the facts of the single case, which are not kept. */
    private static String groundText(Fields fields) {
        return "SERIOUS_LISTING".equals(fields.code("record_kind")) && fields.optionalCode("ground") != null
                ? fields.optionalText("ground_text")
                : null;
    }

    /** The named fields of each member of a list; what else producers add is not copied. */
    private static String kept(JsonNode list, String... names) {
        ArrayNode kept = Json.EVENTS.createArrayNode();
        for (JsonNode each : list) {
            if (!each.isObject()) {
                throw new ImpossibleEvent("a list holds what is no object");
            }
            ObjectNode copy = kept.addObject();
            for (String name : names) {
                copy.set(name, each.path(name).isMissingNode() ? Json.EVENTS.nullNode() : each.get(name));
            }
        }
        return kept.toString();
    }

    /** Codes as the literal of a list; they are capitals, so that nothing is to be escaped. */
    private static String codes(String field, JsonNode list) {
        List<String> codes = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isTextual() || !each.textValue().matches("[A-Z_]{1,64}")) {
                throw new ImpossibleEvent(field + " holds what is no code");
            }
            codes.add(each.textValue());
        }
        return "{" + String.join(",", codes) + "}";
    }

    private static String amount(String field, String text) {
        if (!text.matches("[0-9]{1,12}\\.[0-9]{2}")) {
            throw new ImpossibleEvent(field + " is no amount");
        }
        return text;
    }
}
