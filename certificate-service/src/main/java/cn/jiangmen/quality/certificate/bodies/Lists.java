package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Columns of a body that hold a list: jsonb, as in events. */
abstract sealed class Lists<T> implements AttributeConverter<List<T>, String> {
    private final TypeReference<List<T>> type;

    private Lists(TypeReference<List<T>> type) {
        this.type = type;
    }

    /** Column {@code attracted_periods}. */
    static final class Periods extends Lists<AttractedPeriod> {
        Periods() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code scopes}. */
    static final class Scopes extends Lists<Scope> {
        Scopes() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code standings}. */
    static final class Standings extends Lists<Standing> {
        Standings() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code branches}. */
    static final class Branches extends Lists<Branch> {
        Branches() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code notified}. */
    static final class Qualifications extends Lists<NotifiedQualification> {
        Qualifications() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code high_tech}. */
    static final class HighTech extends Lists<HighTechStatus> {
        HighTech() {
            super(new TypeReference<>() {});
        }
    }

    @Override
    public String convertToDatabaseColumn(List<T> values) {
        try {
            return Json.EVENTS.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<T> convertToEntityAttribute(String json) {
        try {
            return Json.EVENTS.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored body cannot be read", e);
        }
    }
}
