package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the counties have to see to. */
@ApplicationScoped
public class WorkItems {
    private static final String ITEMS = """
            with q as (select ?::uuid as id, ?::text as county, ?::text as state, ?::uuid as after, ?::int as most)
            select i.id, i.consumer, i.sequence, i.entry_id, i.record_id, i.county, i.code, i.field, i.detail, i.state,
                   i.corrected_by, i.reason, i.opened_at, i.closed_at, i.version
            from q join credit_work_item i on (q.id is null or i.id = q.id)
            where (q.county is null or i.county = q.county) and (q.state is null or i.state = q.state)
              and (q.after is null or (i.opened_at, i.id) > (select opened_at, id from credit_work_item where id = q.after))
            order by i.opened_at, i.id
            limit (select most from q)""";

    private final JsonRows rows;
    private final Clock clock;

    WorkItems(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The oldest first; null asks for all. */
    public List<WorkItem> list(String county, WorkItem.State state, UUID after, int limit) {
        return rows.list(WorkItem.class, ITEMS, null, county, state, after, limit);
    }

    public WorkItem get(UUID id) {
        return rows.first(WorkItem.class, ITEMS, id, null, null, null, 1)
                .orElseThrow(() -> new CreditRefused.NoWorkItem(id.toString()));
    }

    /**
     * Settles an item where nothing is to be corrected.
     *
     * @throws CreditRefused.WorkItemClosed when it is settled
     */
    @Transactional
    public WorkItem dismiss(UUID id, String ifMatch, String reason, String by) {
        WorkItem item = get(id);
        Versions.require(ifMatch, item.version());
        int dismissed = rows.change("""
                update credit_work_item
                set state = 'DISMISSED', reason = ?, closed_by = ?, closed_at = ?, version = version + 1
                where id = ? and state = 'OPEN'""", reason, by, Instant.now(clock), id);
        if (dismissed == 0) {
            throw new CreditRefused.WorkItemClosed(get(id).state());
        }
        return get(id);
    }
}
