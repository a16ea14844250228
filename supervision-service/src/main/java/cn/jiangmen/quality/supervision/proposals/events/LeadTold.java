package cn.jiangmen.quality.supervision.proposals.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.supervision.proposals.LeadFacts;
import cn.jiangmen.quality.supervision.proposals.LeadStatus;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A lead as its event tells it; what cannot be is refused, so that the event is parked. */
record LeadTold(UUID id, int epoch, long version, LeadFacts facts) {
    private static final Pattern TYPE = Pattern.compile("cn\\.jiangmen\\.quality\\.certificate-lead\\.[a-z-]+\\.v1");
    private static final Set<String> SUBJECTS = Set.of("ENTERPRISE", "BODY");
    private static final int LONGEST = 500;

    static LeadTold of(EventEnvelope event) {
        if (!TYPE.matcher(event.type()).matches()) {
            throw new ImpossibleLead("type " + event.type() + " does not belong here");
        }
        JsonNode data = event.data();
        if (!text(data, "lead_id").equals(event.subject())) {
            throw new ImpossibleLead("lead_id is not the event's subject");
        }
        String subject = text(data, "subject_kind");
        if (!SUBJECTS.contains(subject)) {
            throw new ImpossibleLead("subject_kind " + subject + " is not known");
        }
        JsonNode evidence = data.path("evidence");
        if (!evidence.isObject()) {
            throw new ImpossibleLead("evidence is no object");
        }
        return new LeadTold(
                id(event.subject()),
                event.epoch(),
                event.version(),
                new LeadFacts(
                        text(data, "rule"),
                        text(data, "rule_name_zh"),
                        text(data, "rule_name_en"),
                        text(data, "basis"),
                        subject,
                        optional(data, "subject_name"),
                        optional(data, "credit_code"),
                        optional(data, "county"),
                        optional(data, "number"),
                        optional(data, "body"),
                        optional(data, "scheme"),
                        evidence.toString(),
                        status(text(data, "status")),
                        day(text(data, "found_on"))));
    }

    boolean newerThan(LeadTold other) {
        return epoch != other.epoch ? epoch > other.epoch : version > other.version;
    }

    private static String text(JsonNode data, String field) {
        String text = optional(data, field);
        if (text == null) {
            throw new ImpossibleLead(field + " is missing");
        }
        return text;
    }

    private static String optional(JsonNode data, String field) {
        JsonNode value = data.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST) {
            throw new ImpossibleLead(field + " is no text, or too long");
        }
        return value.textValue().isBlank() ? null : value.textValue();
    }

    private static UUID id(String text) {
        UUID id;
        try {
            id = UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ImpossibleLead("lead_id is no UUID");
        }
        return id;
    }

    private static LeadStatus status(String text) {
        return switch (text) {
            case "OPEN" -> LeadStatus.OPEN;
            case "CLEARED" -> LeadStatus.CLEARED;
            default -> throw new ImpossibleLead("status " + text + " is not known");
        };
    }

    private static LocalDate day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new ImpossibleLead("found_on is no day");
        }
        return day;
    }
}
