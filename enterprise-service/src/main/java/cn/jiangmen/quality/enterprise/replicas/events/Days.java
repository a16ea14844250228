package cn.jiangmen.quality.enterprise.replicas.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/** A half-open range of days, as events tell it. */
public record Days(LocalDate from, LocalDate to) {
    public Days {
        if (from != null && to != null && from.isAfter(to)) {
            throw new ImpossibleEvent("a range of days ends (" + to + ") before it begins (" + from + ")");
        }
    }

    public static Days of(JsonNode range) {
        if (!range.isObject()) {
            throw new ImpossibleEvent("a range of days is no object");
        }
        Fields fields = new Fields(range);
        return new Days(fields.optionalDay("from"), fields.optionalDay("to"));
    }

    /** The ranges as PostgreSQL reads a {@code datemultirange}. */
    public static String multirange(JsonNode ranges) {
        StringBuilder text = new StringBuilder("{");
        for (JsonNode range : ranges) {
            if (text.length() > 1) {
                text.append(',');
            }
            Days days = of(range);
            text.append('[')
                    .append(days.from == null ? "" : days.from)
                    .append(',')
                    .append(days.to == null ? "" : days.to)
                    .append(')');
        }
        return text.append('}').toString();
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(Days other) {
        return beginsBefore(other.to) && other.beginsBefore(to);
    }

    private boolean beginsBefore(LocalDate day) {
        return from == null || day == null || from.isBefore(day);
    }
}
