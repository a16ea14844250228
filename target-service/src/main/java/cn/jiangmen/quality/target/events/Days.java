package cn.jiangmen.quality.target.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

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

    boolean startsBefore(LocalDate day) {
        return from == null || from.isBefore(day);
    }

    private String range() {
        return "[" + (from == null ? "" : from) + "," + (to == null ? "" : to) + ")";
    }
}
