package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Documents as the JSON text in which they are stored. */
@Converter
public class DocumentsText implements AttributeConverter<List<Document>, String> {
    @Override
    public String convertToDatabaseColumn(List<Document> documents) {
        try {
            return Json.EVENTS.writeValueAsString(documents);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("documents cannot be written", e);
        }
    }

    @Override
    public List<Document> convertToEntityAttribute(String text) {
        try {
            return Json.EVENTS.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored documents cannot be read", e);
        }
    }
}
