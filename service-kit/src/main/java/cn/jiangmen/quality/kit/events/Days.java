package cn.jiangmen.quality.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A half-open range of days, as events tell it and as PostgreSQL reads a {@code datemultirange}.
 *
 * @param from null where it has always been
 * @param to the first day after it; null where it has no end
 */
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

    /** The ranges as one {@code datemultirange}; empty ones vanish, touching ones become one. */
    public static String multirange(JsonNode ranges) {
        StringBuilder text = new StringBuilder("{");
        for (JsonNode range : ranges) {
            if (text.length() > 1) {
                text.append(',');
            }
            text.append(of(range).range());
        }
        return text.append('}').toString();
    }

    /** The ranges of a {@code datemultirange} as PostgreSQL writes it and as {@link #multirange} does. */
    public static List<Days> ranges(String multirange) {
        List<Days> ranges = new ArrayList<>();
        int at = multirange.startsWith("{(") ? 1 : multirange.indexOf('[');
        while (at >= 0) {
            int end = multirange.indexOf(')', at);
            int comma = multirange.indexOf(',', at);
            ranges.add(new Days(day(multirange, at + 1, comma), day(multirange, comma + 1, end)));
            at = multirange.indexOf('[', end);
        }
        return ranges;
    }

    public boolean holds(LocalDate day) {
        return startsBefore(day.plusDays(1)) && (to == null || day.isBefore(to));
    }

    /** Whether it begins before the day; null is the day that never comes. */
    public boolean startsBefore(LocalDate day) {
        return from == null || day == null || from.isBefore(day);
    }

    /** Whether the two have a day in common. */
    public boolean overlaps(Days other) {
        return startsBefore(other.to) && other.startsBefore(to);
    }

    private static LocalDate day(String text, int from, int to) {
        return from == to ? null : LocalDate.parse(text.substring(from, to));
    }

    private String range() {
        return "[" + (from == null ? "" : from) + "," + (to == null ? "" : to) + ")";
    }
}
