package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;

/** Column {@code effect}: jsonb, as in answers. */
class StoredEffect implements AttributeConverter<CascadeEffect, String> {
    @Override
    public String convertToDatabaseColumn(CascadeEffect effect) {
        try {
            return effect == null ? null : Json.EVENTS.writeValueAsString(effect);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CascadeEffect convertToEntityAttribute(String json) {
        try {
            return json == null ? null : Json.EVENTS.readValue(json, CascadeEffect.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored cascade cannot be read", e);
        }
    }
}
