package cn.jiangmen.quality.target.activity.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Fields;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import cn.jiangmen.quality.target.Counties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** What an event of supervision or of quality work says, as far as counting needs it. */
record ActivityState(
        UUID id,
        String family,
        String county,
        LocalDate beganOn,
        LocalDate endedOn,
        String category,
        String outcome,
        BigDecimal amountYuan,
        int quantity,
        Boolean inTime,
        boolean standing) {
    private static final Pattern TYPE = Pattern.compile("cn\\.jiangmen\\.quality\\.([a-z-]+)\\.[a-z-]+\\.v1");
    private static final String QUALITY_ACTIVITY = "quality-activity";
    private static final Set<String> COUNTED = Set.of(
            "supervision-case",
            "inspection",
            "penalty",
            "complaint",
            "report",
            QUALITY_ACTIVITY,
            "gathering",
            "assistance-request");
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,12}\\.[0-9]{2}");

    /** Whether the event is about something that is counted; its topic carries other aggregates of the service too. */
    static boolean isCounted(EventEnvelope event) {
        return COUNTED.contains(family(event));
    }

    private static String family(EventEnvelope event) {
        var type = TYPE.matcher(event.type());
        return type.matches() ? type.group(1) : "";
    }

    /** Any past participle of version 1 will do: each event carries the full state. */
    static ActivityState of(EventEnvelope event) {
        String family = family(event);
        Fields fields = Fields.ofAnyLength(event.data());
        return switch (family) {
            case "supervision-case" ->
                new ActivityState(
                        Fields.id(event, "case_id"),
                        family,
                        county(fields),
                        fields.day("opened_on"),
                        fields.optionalDay("closed_on"),
                        null,
                        fields.optionalCode("outcome"),
                        null,
                        1,
                        null,
                        true);
            case "inspection" ->
                new ActivityState(
                        Fields.id(event, "inspection_id"),
                        family,
                        county(fields),
                        fields.day("inspected_on"),
                        null,
                        fields.code("kind"),
                        fields.code("result"),
                        null,
                        1,
                        null,
                        standing(fields));
            case "penalty" ->
                new ActivityState(
                        Fields.id(event, "penalty_id"),
                        family,
                        county(fields),
                        fields.day("decided_on"),
                        null,
                        null,
                        null,
                        yuan(fields.text("amount_yuan")),
                        1,
                        null,
                        standing(fields));
            case "complaint", "report" ->
                new ActivityState(
                        Fields.id(event, "matter_id"),
                        family,
                        county(fields),
                        fields.day("received_on"),
                        fields.optionalDay("closed_on"),
                        fields.optionalCode("category"),
                        fields.code("status"),
                        null,
                        1,
                        fields.optionalFlag("in_time"),
                        true);
            case QUALITY_ACTIVITY ->
                new ActivityState(
                        Fields.id(event, "activity_id"),
                        family,
                        county(fields),
                        fields.day("held_on"),
                        null,
                        fields.code("kind"),
                        fields.optionalCode("level"),
                        null,
                        fields.optionalNumber("quantity", 1),
                        null,
                        standing(fields));
            case "gathering" ->
                // counted with the quality work of its kind, which may also be recorded without those who came
                new ActivityState(
                        Fields.id(event, "gathering_id"),
                        QUALITY_ACTIVITY,
                        county(fields),
                        fields.day("held_on"),
                        null,
                        fields.code("kind"),
                        null,
                        null,
                        1,
                        null,
                        "HELD".equals(fields.code("status")));
            case "assistance-request" ->
                new ActivityState(
                        Fields.id(event, "request_id"),
                        family,
                        county(fields),
                        fields.day("requested_on"),
                        fields.optionalDay("closed_on"),
                        fields.code("scheme"),
                        fields.optionalCode("outcome"),
                        null,
                        1,
                        fields.optionalFlag("in_time"),
                        !"MISTAKE".equals(fields.optionalCode("outcome")));
            default -> throw new ImpossibleEvent("type " + event.type() + " does not belong here");
        };
    }

    private static boolean standing(Fields fields) {
        return !"WITHDRAWN".equals(fields.code("status"));
    }

    private static String county(Fields fields) {
        String county = fields.optionalText("county");
        if (county == null || county.equals(Counties.UNATTRIBUTED)) {
            return Counties.UNATTRIBUTED;
        }
        if (!Counties.CODES.contains(county)) {
            throw new ImpossibleEvent("county " + county + " is not known");
        }
        return county;
    }

    private static BigDecimal yuan(String told) {
        if (!YUAN.matcher(told).matches()) {
            throw new ImpossibleEvent("amount_yuan is no amount");
        }
        return new BigDecimal(told);
    }
}
