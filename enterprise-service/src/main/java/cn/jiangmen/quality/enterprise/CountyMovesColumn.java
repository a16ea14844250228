package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.util.List;

/** How county moves stand in their jsonb column: {@code [{"from": "2020-01-01", "county": "440703"}]}. */
class CountyMovesColumn implements AttributeConverter<CountyMoves, String> {
    private static final TypeReference<List<CountyMove>> MOVES = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(CountyMoves county) {
        try {
            return Json.EVENTS.writeValueAsString(county.moves());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CountyMoves convertToEntityAttribute(String json) {
        try {
            return new CountyMoves(Json.EVENTS.readValue(json, MOVES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored county moves cannot be read", e);
        }
    }
}
