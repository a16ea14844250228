package cn.jiangmen.quality.target.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Half-open ranges of days, as events tell them and as PostgreSQL reads a {@code datemultirange}. */
record Days(LocalDate from, LocalDate to) {
    Days {
        if (from != null && to != null && from.isAfter(to)) {
            throw new ImpossibleEvent("a range of days ends (" + to + ") before it begins (" + from + ")");
        }
    }

    static Days of(JsonNode range) {
        if (!range.isObject()) {
            throw new ImpossibleEvent("a range of days is no object");
        }
        Fields fields = new Fields(range);
        return new Days(fields.optionalDay("from"), fields.optionalDay("to"));
    }

    /** The ranges as one {@code datemultirange}; empty ones vanish, touching ones become one. */
    static String multirange(JsonNode ranges) {
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
    static List<Days> ranges(String multirange) {
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

    boolean holds(LocalDate day) {
        return startsBefore(day.plusDays(1)) && (to == null || day.isBefore(to));
    }

    boolean startsBefore(LocalDate day) {
        return from == null || from.isBefore(day);
    }

    private static LocalDate day(String text, int from, int to) {
        return from == to ? null : LocalDate.parse(text.substring(from, to));
    }

    private String range() {
        return "[" + (from == null ? "" : from) + "," + (to == null ? "" : to) + ")";
    }
}
