package cn.jiangmen.quality.target.activity.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.target.Counties;
import cn.jiangmen.quality.target.events.Fields;
import cn.jiangmen.quality.target.events.ImpossibleEvent;
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
        boolean standing) {
    private static final Pattern TYPE = Pattern.compile("cn\\.jiangmen\\.quality\\.([a-z-]+)\\.[a-z-]+\\.v1");
    private static final Set<String> COUNTED = Set.of("supervision-case", "inspection", "penalty", "quality-activity");
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
        Fields fields = new Fields(event.data());
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
                        standing(fields));
            case "quality-activity" ->
                new ActivityState(
                        Fields.id(event, "activity_id"),
                        family,
                        county(fields),
                        fields.day("held_on"),
                        null,
                        fields.code("kind"),
                        fields.optionalCode("level"),
                        null,
                        standing(fields));
            default -> throw new ImpossibleEvent("type " + event.type() + " does not belong here");
        };
    }

    private static boolean standing(Fields fields) {
        return !"WITHDRAWN".equals(fields.code("status"));
    }

    private static String county(Fields fields) {
        String county = fields.optionalText("county");
        if (county == null) {
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
