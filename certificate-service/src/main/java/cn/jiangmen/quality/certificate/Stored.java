package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.store.JsonColumn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How the lists of an aggregate stand in its jsonb columns: as they are written in events. */
public final class Stored {
    private static final TypeReference<List<Term>> TERMS = new TypeReference<>() {};
    private static final TypeReference<List<StatusChange>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<Party>> PARTIES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FURTHER = new TypeReference<>() {};

    private static final TypeReference<Provenance> PROVENANCE = new TypeReference<>() {};
    private static final TypeReference<Map<Source, Instant>> TIMES = new TypeReference<>() {};

    private Stored() {}

    public static List<Term> terms(String json) {
        return read(json, TERMS);
    }

    public static List<StatusChange> changes(String json) {
        return read(json, CHANGES);
    }

    public static List<Party> parties(String json) {
        return read(json, PARTIES);
    }

    public static Map<String, String> further(String json) {
        return read(json, FURTHER);
    }

    public static Provenance provenance(String json) {
        return read(json, PROVENANCE);
    }

    /** When each source told last; null: that is not known. */
    public static Map<Source, Instant> times(String json) {
        return json == null ? Map.of() : read(json, TIMES);
    }

    public static String write(Object value) {
        try {
            return Json.EVENTS.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.EVENTS.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored certificate cannot be read", e);
        }
    }

    /** Column {@code terms}. */
    static final class Terms extends JsonColumn<List<Term>> {
        Terms() {
            super(TERMS);
        }
    }

    /** Column {@code status_changes}. */
    static final class Changes extends JsonColumn<List<StatusChange>> {
        Changes() {
            super(CHANGES);
        }
    }

    /** Column {@code parties}. */
    static final class Parties extends JsonColumn<List<Party>> {
        Parties() {
            super(PARTIES);
        }
    }

    /** Column {@code provenance}. */
    static final class Provenances extends JsonColumn<Provenance> {
        Provenances() {
            super(PROVENANCE);
        }
    }

    /** Column {@code further}. */
    static final class Further extends JsonColumn<Map<String, String>> {
        Further() {
            super(FURTHER);
        }
    }
}
