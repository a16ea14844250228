package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Measures as the JSON text in which they are stored. */
@Converter
public class MeasuresText implements AttributeConverter<List<Measure>, String> {
    @Override
    public String convertToDatabaseColumn(List<Measure> measures) {
        try {
            return Json.EVENTS.writeValueAsString(measures);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("measures cannot be written", e);
        }
    }

    @Override
    public List<Measure> convertToEntityAttribute(String text) {
        try {
            return Json.EVENTS.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored measures cannot be read", e);
        }
    }
}
