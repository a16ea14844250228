package cn.jiangmen.quality.enterprise.gatherings;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** How the attendance stands in its jsonb column. */
class AttendanceColumn implements AttributeConverter<List<Attendance>, String> {
    private static final TypeReference<List<Attendance>> LIST = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Attendance> attendance) {
        try {
            return Json.EVENTS.writeValueAsString(attendance);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Attendance> convertToEntityAttribute(String json) {
        try {
            return Json.EVENTS.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored attendance cannot be read", e);
        }
    }
}
