package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.store.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** Measures as the JSON text in which they are stored. */
@Converter
public class MeasuresText extends JsonColumn<List<Measure>> {
    public MeasuresText() {
        super(new TypeReference<>() {});
    }
}
