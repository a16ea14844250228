package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who received a record that has ended since, and who confirmed that it is gone. */
@ApplicationScoped
public class Recalls {
    /**
     * An ended record stays recalled while no later act brings it back. It was received by whoever was given one of its
     * active entries; an answer to the ending entry or any later one confirms.
     */
    private static final String RECALLS = """
            with q as (select ?::date as today, ?::text as state, ?::uuid as record, ?::bigint as before, ?::int as most),
            told as (
                select e.*, coalesce(r.recipients, '[]') as recipients,
                       case when r.waiting = 0 or r.waiting is null then 'CONFIRMED'
                            when e.stop_due < q.today then 'OVERDUE' else 'WAITING' end as state
                from q
                join (select distinct on (record_id) * from credit_entry where not active
                      order by record_id, sequence) e
                  on (q.before is null or e.sequence < q.before) and (q.record is null or e.record_id = q.record)
                left join lateral (
                    select jsonb_agg(jsonb_build_object('consumer', c.code, 'received_by', to_jsonb(w.ways),
                                     'confirmed_at', f.at) order by c.code) as recipients,
                           count(*) filter (where f.at is null and c.state = 'ACTIVE') as waiting
                    from credit_consumer c
                    left join webhook h on h.family = 'credit' and h.subscriber = c.code
                    cross join lateral (
                        select array_remove(array[
                            case when min(s.sequence) <= c.fed_through then 'FEED' end,
                            case when min(s.sequence) <= c.loaded_through then 'SNAPSHOT' end,
                            case when min(s.sequence) <= coalesce(h.delivered_through, 0) then 'WEBHOOK' end,
                            case when exists (select from credit_answer a where a.consumer = c.code
                                and a.sequence = any(array_agg(s.sequence))) then 'RECEIPT' end], null) as ways
                        from credit_entry s where s.record_id = e.record_id and s.active) w
                    cross join lateral (
                        select min(x.at) as at from (
                            select a.answered_at as at from credit_answer a
                            join credit_entry s on s.sequence = a.sequence
                            where a.consumer = c.code and s.record_id = e.record_id and s.sequence >= e.sequence
                              and a.outcome = 'ACCEPTED'
                            union all
                            select c.loaded_at where c.loaded_through >= e.sequence) x) f
                    where cardinality(w.ways) > 0) r on true
                where not exists (select from credit_entry n where n.record_id = e.record_id and n.sequence > e.sequence
                                  and n.active))
            select t.sequence, t.record_id, t.type, t.county, t.day, t.stop_due as due, t.state, t.recipients
            from told t join q on q.state is null or q.state = t.state
            order by t.sequence desc
            limit (select most from q)""";

    private final JsonRows rows;
    private final Clock clock;

    Recalls(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The newest first; null asks for all. */
    public List<Recall> list(Recall.State state, UUID record, Long before, int limit) {
        return rows.list(Recall.class, RECALLS, LocalDate.now(clock), state, record, before, limit);
    }
}
