package cn.jiangmen.quality.certificate.suspicion;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;

/** The parameters of a rule: the names stay, and each value stays of its kind and within what the rule can use. */
final class Parameters {
    private static final int LARGEST = 100_000;
    private static final int MOST_ENTRIES = 5_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{2,3}");

    private Parameters() {}

    /**
     * The known parameters with the told ones in their place, as JSON.
     *
     * @throws SuspicionRefused.InvalidParameter when one is unknown or its value cannot be used
     */
    static String merged(String known, JsonNode told) {
        ObjectNode result = (ObjectNode) read(known);
        for (Map.Entry<String, JsonNode> entry : told.properties()) {
            JsonNode before = result.get(entry.getKey());
            if (before == null || !usable(entry.getKey(), before, entry.getValue())) {
                throw new SuspicionRefused.InvalidParameter(entry.getKey(), known);
            }
            result.set(entry.getKey(), entry.getValue());
        }
        return result.toString();
    }

    static boolean same(String one, String other) {
        return read(one).equals(read(other));
    }

    static JsonNode read(String json) {
        try {
            return Json.EVENTS.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored parameters cannot be read", e);
        }
    }

    private static boolean usable(String name, JsonNode before, JsonNode value) {
        if (before.isBoolean()) {
            return value.isBoolean();
        }
        if (before.isInt()) {
            boolean divides = name.equals("window_days") || name.equals("least") || name.equals("times");
            return value.isInt() && value.intValue() >= (divides ? 1 : 0) && value.intValue() <= LARGEST;
        }
        if (!value.isObject() || value.size() > MOST_ENTRIES) {
            return false;
        }
        for (JsonNode digits : value) {
            if (!digits.isTextual() || !DIGITS.matcher(digits.textValue()).matches()) {
                return false;
            }
        }
        return true;
    }
}
