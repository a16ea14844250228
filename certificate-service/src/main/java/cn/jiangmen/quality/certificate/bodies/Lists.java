package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.kit.store.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;

/** Columns of a body that hold a list: jsonb, as in events. */
final class Lists {
    private Lists() {}

    /** Column {@code attracted_periods}. */
    static final class Periods extends JsonColumn<List<AttractedPeriod>> {
        Periods() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code scopes}. */
    static final class Scopes extends JsonColumn<List<Scope>> {
        Scopes() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code standings}. */
    static final class Standings extends JsonColumn<List<Standing>> {
        Standings() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code branches}. */
    static final class Branches extends JsonColumn<List<Branch>> {
        Branches() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code notified}. */
    static final class Qualifications extends JsonColumn<List<NotifiedQualification>> {
        Qualifications() {
            super(new TypeReference<>() {});
        }
    }

    /** Column {@code high_tech}. */
    static final class HighTech extends JsonColumn<List<HighTechStatus>> {
        HighTech() {
            super(new TypeReference<>() {});
        }
    }
}
