package cn.jiangmen.quality.certificate.laboratories;

import cn.jiangmen.quality.kit.store.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;

/** Columns of an institution that hold a list: jsonb, as in events. */
final class Lists {
    private Lists() {}

    /** Column {@code kinds}. */
    static final class Kinds extends JsonColumn<List<LaboratoryKind>> {
        Kinds() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code standings}. */
    static final class Standings extends JsonColumn<List<LaboratoryStanding>> {
        Standings() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code qualifications}. */
    static final class Qualifications extends JsonColumn<List<Qualification>> {
        Qualifications() {
            super(new TypeReference<>() {});
        }
    }
}
