package cn.jiangmen.quality.kit.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** The fields of an event's data, read one by one; whatever is impossible is refused, so that the event is parked. */
public final class Fields {
    /** Longest code that is kept: an index entry must stay small. */
    private static final int LONGEST_CODE = 64;

    private static final int LONGEST_TEXT = 500;
    private static final int LAST_YEAR = 9999;

    private final JsonNode data;
    private final int longestText;

    public Fields(JsonNode data) {
        this(data, LONGEST_TEXT);
    }

    private Fields(JsonNode data, int longestText) {
        this.data = data;
        this.longestText = longestText;
    }

    /** Fields whose texts may be of any length; codes stay short. */
    public static Fields ofAnyLength(JsonNode data) {
        return new Fields(data, Integer.MAX_VALUE);
    }

    /** The aggregate's id, which the event's subject and the data must agree on. */
    public static UUID id(EventEnvelope event, String field) {
        String told = new Fields(event.data()).text(field);
        if (!told.equals(event.subject())) {
            throw new ImpossibleEvent(field + " is not the event's subject");
        }
        try {
            return UUID.fromString(told);
        } catch (IllegalArgumentException e) {
            throw new ImpossibleEvent(field + " is no UUID");
        }
    }

    public JsonNode list(String field) {
        JsonNode value = data.path(field);
        if (!value.isArray()) {
            throw new ImpossibleEvent(field + " is no list");
        }
        return value;
    }

    /** The list; an empty one where there is none. */
    public JsonNode optionalList(String field) {
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
        return bounded(field, longestText);
    }

    /** A short text that is looked up by. */
    public String code(String field) {
        String value = optionalCode(field);
        if (value == null) {
            throw new ImpossibleEvent(field + " is missing");
        }
        return value;
    }

    /** The code, or null where there is none. */
    public String optionalCode(String field) {
        return bounded(field, LONGEST_CODE);
    }

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

    public boolean flag(String field) {
        Boolean flag = optionalFlag(field);
        if (flag == null) {
            throw new ImpossibleEvent(field + " is missing");
        }
        return flag;
    }

    /** Yes, no, or null where it is not told. */
    public Boolean optionalFlag(String field) {
        JsonNode value = data.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new ImpossibleEvent(field + " is neither true nor false");
        }
        return value.booleanValue();
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

    private String bounded(String field, int longest) {
        JsonNode value = data.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new ImpossibleEvent(field + " is no text");
        }
        String text = value.textValue();
        if (text.isBlank()) {
            return null;
        }
        if (text.length() > longest) {
            throw new ImpossibleEvent(field + " is longer than " + longest);
        }
        return text;
    }
}
