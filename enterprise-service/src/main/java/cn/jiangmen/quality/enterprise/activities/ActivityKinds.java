package cn.jiangmen.quality.enterprise.activities;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The kinds of quality work and what can be chosen for them, read once: the tables change with a migration only. */
@ApplicationScoped
public class ActivityKinds {
    private static final String KINDS = """
            select code, name_zh, name_en, plan_item, of_enterprise, needs_level, catalogue, takes_person, takes_term,
                   takes_amount, takes_stage, takes_quantity
            from quality_activity_kind order by position""";

    private static final String ITEMS = """
            select catalogue, code, name_zh, name_en, source, valid_from, valid_to
            from quality_work_item order by catalogue, position""";

    private final JsonRows rows;
    private volatile List<ActivityKind> all;
    private volatile List<WorkItem> items;

    ActivityKinds(JsonRows rows) {
        this.rows = rows;
    }

    /** In the order of the plan. */
    public List<ActivityKind> all() {
        if (all == null) {
            all = List.copyOf(rows.list(ActivityKind.class, KINDS));
        }
        return all;
    }

    /** What can be chosen, catalogue by catalogue. */
    public List<WorkItem> items() {
        if (items == null) {
            items = List.copyOf(rows.list(WorkItem.class, ITEMS));
        }
        return items;
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

    /**
     * Lets an item pass that can be chosen for the kind on the day of the work; null passes.
     *
     * @throws ActivityRefused.ItemUnknown when it cannot
     */
    void require(ActivityKind kind, String item, LocalDate on) {
        boolean known = item == null
                || items().stream()
                        .anyMatch(each -> each.catalogue().equals(kind.catalogue())
                                && each.code().equals(item)
                                && each.choosableOn(on));
        if (!known) {
            throw new ActivityRefused.ItemUnknown(kind.code(), kind.catalogue(), item);
        }
    }
}
