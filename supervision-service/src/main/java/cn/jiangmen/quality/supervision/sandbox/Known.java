package cn.jiangmen.quality.supervision.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run knows by name, put in where a scenario says {@code ${name}}. */
record Known(Map<String, String> values) {
    private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int NONCE = 5;
    private static final int UNCHECKED = 17;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new party: a name part and a credit code of its own, with a right last character (GB 32100-2015). */
    static Known ofNewParty(String consumer) {
        Map<String, String> values = new TreeMap<>();
        values.put("nonce", letters(NONCE));
        values.put("credit_code", checked("91440703XX" + letters(UNCHECKED - 10)));
        if (consumer != null) {
            values.put("consumer", consumer);
        }
        return new Known(values);
    }

    Known with(String name, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Known(more);
    }

    String fill(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }

    JsonNode fill(JsonNode body) {
        return switch (body) {
            case ObjectNode object -> {
                ObjectNode filled = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue())));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> filled.add(fill(element)));
                yield filled;
            }
            default -> body.isTextual() ? JsonNodeFactory.instance.textNode(fill(body.asText())) : body;
        };
    }

    private static String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }

    private static String checked(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < UNCHECKED; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return code + ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
