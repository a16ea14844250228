package cn.jiangmen.quality.certificate.laboratories;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Columns of an institution that hold a list: jsonb, as in events. */
abstract sealed class Lists<T> implements AttributeConverter<List<T>, String> {
    private final TypeReference<List<T>> type;

    private Lists(TypeReference<List<T>> type) {
        this.type = type;
    }

    /** Column {@code kinds}. */
    static final class Kinds extends Lists<LaboratoryKind> {
        Kinds() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code standings}. */
    static final class Standings extends Lists<LaboratoryStanding> {
        Standings() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code qualifications}. */
    static final class Qualifications extends Lists<Qualification> {
        Qualifications() {
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
            throw new IllegalStateException("a stored institution cannot be read", e);
        }
    }
}
