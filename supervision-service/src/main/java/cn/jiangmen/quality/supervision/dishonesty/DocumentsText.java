package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.store.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import java.util.List;

/** Documents as the JSON text in which they are stored. */
@Converter
public class DocumentsText extends JsonColumn<List<Document>> {
    public DocumentsText() {
        super(new TypeReference<>() {});
    }
}
