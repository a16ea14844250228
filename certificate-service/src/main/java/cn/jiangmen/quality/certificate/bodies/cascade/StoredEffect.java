package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.kit.store.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;

/** Column {@code effect}: jsonb, as in answers. */
class StoredEffect extends JsonColumn<CascadeEffect> {
    StoredEffect() {
        super(new TypeReference<>() {});
    }
}
