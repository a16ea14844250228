package cn.jiangmen.quality.certificate;

import java.util.List;
import java.util.Map;

/**
 * Whose word counts, field by field.
 *
 * @param byField the sources of a field, the one that counts most first; {@code *} for fields that are not in it
 */
public record Precedence(Map<String, List<Source>> byField) {
    /** The name that stands for all other fields. */
    public static final String OTHERS = "*";

    /** Whoever tells last is believed. */
    public static final Precedence NONE = new Precedence(Map.of());

    public Precedence {
        byField = Map.copyOf(byField);
    }

    /** Whether what one source tells now counts although another told otherwise. */
    boolean prefers(String field, Source told, Source known) {
        List<Source> order = byField.getOrDefault(field, byField.getOrDefault(OTHERS, List.of()));
        return rank(order, told) <= rank(order, known);
    }

    private static int rank(List<Source> order, Source source) {
        int place = order.indexOf(source);
        return place < 0 ? order.size() : place;
    }
}
