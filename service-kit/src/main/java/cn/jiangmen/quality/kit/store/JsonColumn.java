package cn.jiangmen.quality.kit.store;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;

/** A column that holds a value as JSON, written as in events; a subclass names the type. Null stays null. */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    private final TypeReference<T> type;

    protected JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public final String convertToDatabaseColumn(T value) {
        try {
            return value == null ? null : Json.EVENTS.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(type.getType() + " cannot be written", e);
        }
    }

    @Override
    public final T convertToEntityAttribute(String json) {
        try {
            return json == null ? null : Json.EVENTS.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored " + type.getType() + " cannot be read", e);
        }
    }
}
