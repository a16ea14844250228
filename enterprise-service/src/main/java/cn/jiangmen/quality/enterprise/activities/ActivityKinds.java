package cn.jiangmen.quality.enterprise.activities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.Session;

/** The kinds of quality work, read once: the table changes with a migration only. */
@ApplicationScoped
public class ActivityKinds {
    private final Session session;
    private volatile List<ActivityKind> all;

    ActivityKinds(Session session) {
        this.session = session;
    }

    /** In the order of the plan. */
    public List<ActivityKind> all() {
        if (all == null) {
            all = session.createNativeQuery(
                            "select code, name_zh, name_en, plan_item, of_enterprise, needs_level"
                                    + " from quality_activity_kind order by position",
                            Tuple.class)
                    .getResultStream()
                    .map(row -> new ActivityKind(
                            row.get("code", String.class),
                            row.get("name_zh", String.class),
                            row.get("name_en", String.class),
                            row.get("plan_item", String.class),
                            row.get("of_enterprise", Boolean.class),
                            row.get("needs_level", Boolean.class)))
                    .toList();
        }
        return all;
    }

    /**
     * The kind of a code.
     *
     * @throws ActivityRefused.KindUnknown when there is none
     */
    ActivityKind get(String code) {
        return all().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ActivityRefused.KindUnknown(code));
    }
}
