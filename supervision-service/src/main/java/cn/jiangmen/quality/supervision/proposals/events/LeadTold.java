package cn.jiangmen.quality.supervision.proposals.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Fields;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import cn.jiangmen.quality.supervision.proposals.LeadFacts;
import cn.jiangmen.quality.supervision.proposals.LeadStatus;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A lead as its event tells it; what cannot be is refused, so that the event is parked. */
record LeadTold(UUID id, int epoch, long version, LeadFacts facts) {
    private static final Pattern TYPE = Pattern.compile("cn\\.jiangmen\\.quality\\.certificate-lead\\.[a-z-]+\\.v1");
    private static final Set<String> SUBJECTS = Set.of("ENTERPRISE", "BODY");

    static LeadTold of(EventEnvelope event) {
        if (!TYPE.matcher(event.type()).matches()) {
            throw new ImpossibleEvent("type " + event.type() + " does not belong here");
        }
        JsonNode data = event.data();
        Fields fields = new Fields(data);
        UUID id = Fields.id(event, "lead_id");
        String subject = fields.text("subject_kind");
        if (!SUBJECTS.contains(subject)) {
            throw new ImpossibleEvent("subject_kind " + subject + " is not known");
        }
        JsonNode evidence = data.path("evidence");
        if (!evidence.isObject()) {
            throw new ImpossibleEvent("evidence is no object");
        }
        return new LeadTold(
                id,
                event.epoch(),
                event.version(),
                new LeadFacts(
                        fields.text("rule"),
                        fields.text("rule_name_zh"),
                        fields.text("rule_name_en"),
                        fields.text("basis"),
                        subject,
                        fields.optionalText("subject_name"),
                        fields.optionalText("credit_code"),
                        fields.optionalText("county"),
                        fields.optionalText("number"),
                        fields.optionalText("body"),
                        fields.optionalText("scheme"),
                        evidence.toString(),
                        status(fields.text("status")),
                        fields.day("found_on")));
    }

    boolean newerThan(LeadTold other) {
        return epoch != other.epoch ? epoch > other.epoch : version > other.version;
    }

    private static LeadStatus status(String text) {
        return switch (text) {
            case "OPEN" -> LeadStatus.OPEN;
            case "CLEARED" -> LeadStatus.CLEARED;
            default -> throw new ImpossibleEvent("status " + text + " is not known");
        };
    }
}
