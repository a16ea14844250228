package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** Column {@code attracted_periods}: jsonb, as in events. */
final class PeriodsColumn implements AttributeConverter<List<AttractedPeriod>, String> {
    private static final TypeReference<List<AttractedPeriod>> PERIODS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<AttractedPeriod> periods) {
        try {
            return Json.EVENTS.writeValueAsString(periods);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<AttractedPeriod> convertToEntityAttribute(String json) {
        try {
            return Json.EVENTS.readValue(json, PERIODS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored body cannot be read", e);
        }
    }
}
