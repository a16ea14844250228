package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.function.Function;

/** How a value that is a list stands in its jsonb column: {@code [{"from": "2020-01-01", "county": "440703"}]}. */
abstract class JsonColumn<V, E> implements AttributeConverter<V, String> {
    private final TypeReference<List<E>> type;
    private final Function<V, List<E>> list;
    private final Function<List<E>, V> value;

    private JsonColumn(TypeReference<List<E>> type, Function<V, List<E>> list, Function<List<E>, V> value) {
        this.type = type;
        this.list = list;
        this.value = value;
    }

    @Override
    public String convertToDatabaseColumn(V attribute) {
        try {
            return Json.EVENTS.writeValueAsString(list.apply(attribute));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public V convertToEntityAttribute(String json) {
        try {
            return value.apply(Json.EVENTS.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list cannot be read", e);
        }
    }

    /** County moves. */
    static final class OfCountyMoves extends JsonColumn<CountyMoves, CountyMove> {
        OfCountyMoves() {
            super(new TypeReference<>() {}, CountyMoves::moves, CountyMoves::new);
        }
    }

    /** Names. */
    static final class OfNames extends JsonColumn<Names, Names.Named> {
        OfNames() {
            super(new TypeReference<>() {}, Names::all, Names::new);
        }
    }

    /** Stays in zones. */
    static final class OfZones extends JsonColumn<ZoneStays, ZoneStay> {
        OfZones() {
            super(new TypeReference<>() {}, ZoneStays::stays, ZoneStays::new);
        }
    }

    /** Sites. */
    static final class OfSites extends JsonColumn<Sites, Site> {
        OfSites() {
            super(new TypeReference<>() {}, Sites::all, Sites::new);
        }
    }
}
