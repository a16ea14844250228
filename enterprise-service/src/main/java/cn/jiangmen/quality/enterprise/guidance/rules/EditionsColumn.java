package cn.jiangmen.quality.enterprise.guidance.rules;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** How editions stand in their jsonb column. */
class EditionsColumn implements AttributeConverter<Editions, String> {
    private static final TypeReference<List<Edition>> EDITIONS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Editions editions) {
        try {
            return Json.EVENTS.writeValueAsString(editions.all());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Editions convertToEntityAttribute(String json) {
        try {
            return new Editions(Json.EVENTS.readValue(json, EDITIONS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored editions cannot be read", e);
        }
    }
}
