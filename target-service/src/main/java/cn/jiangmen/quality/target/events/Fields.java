package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** The fields of an event's data, read one by one; whatever is impossible is refused, so that the event is parked. */
public final class Fields {
    /** Longest code that is kept: an index entry must stay small. */
    private static final int LONGEST_CODE = 64;

    private static final int LAST_YEAR = 9999;

    private final JsonNode data;

    public Fields(JsonNode data) {
        this.data = data;
    }

    /** The aggregate's id, which the event's subject and the data must agree on. */
    public static UUID id(EventEnvelope event, String field) {
        String told = new Fields(event.data()).text(field);
        if (!told.equals(event.subject())) {
            throw new ImpossibleEvent(field + " is not the event's subject");
        }
        UUID id;
        try {
            id = UUID.fromString(told);
        } catch (IllegalArgumentException e) {
            throw new ImpossibleEvent(field + " is no UUID");
        }
        return id;
    }

    JsonNode list(String field) {
        JsonNode value = data.path(field);
        if (!value.isArray()) {
            throw new ImpossibleEvent(field + " is no list");
        }
        return value;
    }

    /** The list; an empty one where there is none. */
    JsonNode optionalList(String field) {
        JsonNode value = data.path(field);
        return value.isMissingNode() || value.isNull() ? MissingNode.getInstance() : list(field);
    }

    public String text(String field) {
        String value = optionalText(field);
        if (value == null) {
            throw new ImpossibleEvent(field + " is missing");
        }
        return value;
    }

    /** The text, or null where there is none. */
    public String optionalText(String field) {
        JsonNode value = data.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new ImpossibleEvent(field + " is no text");
        }
        String text = value.textValue();
        return text.isBlank() ? null : text;
    }

    public String code(String field) {
        String value = text(field);
        return bounded(field, value);
    }

    /** The code, or null where there is none. */
    public String optionalCode(String field) {
        String value = optionalText(field);
        return value == null ? null : bounded(field, value);
    }

    boolean flag(String field) {
        JsonNode value = data.path(field);
        if (!value.isBoolean()) {
            throw new ImpossibleEvent(field + " is neither true nor false");
        }
        return value.booleanValue();
    }

    /** The flag, or null where there is none. */
    public Boolean optionalFlag(String field) {
        JsonNode value = data.path(field);
        boolean told = !value.isMissingNode() && !value.isNull();
        return told ? Boolean.valueOf(flag(field)) : null;
    }

    /** The number from 1 on, or another where there is none. */
    public int optionalNumber(String field, int otherwise) {
        JsonNode value = data.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < 1) {
            throw new ImpossibleEvent(field + " is no number from 1 on");
        }
        return value.intValue();
    }

    /** The day. */
    public LocalDate day(String field) {
        LocalDate day = optionalDay(field);
        if (day == null) {
            throw new ImpossibleEvent(field + " is missing");
        }
        return day;
    }

    /** The day, or null where there is none. */
    public LocalDate optionalDay(String field) {
        String text = optionalText(field);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new ImpossibleEvent(field + " is no day");
    }

    private static String bounded(String field, String value) {
        if (value.length() > LONGEST_CODE) {
            throw new ImpossibleEvent(field + " is longer than " + LONGEST_CODE);
        }
        return value;
    }
}
