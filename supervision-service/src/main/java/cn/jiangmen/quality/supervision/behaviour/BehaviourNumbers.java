package cn.jiangmen.quality.supervision.behaviour;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Gives the versions that wait their place in the sequence: after they were committed, so that writers never wait for each
 * other and no number is ever missing. Only what is told of a record makes an entry; what is about a person, about nobody that
 * a code stands for, or must be kept secret, is not told, and is withdrawn where it was told before.
 */
@ApplicationScoped
class BehaviourNumbers {
    private static final int PIECE = 2_000;

    private static final String GIVE = """
            with taken as (
                delete from behaviour_told where id in (select id from behaviour_told order by id limit ?) returning *
            ), read as (
                select t.id, t.kind, t.record_id, t.version, t.state,
                       t.state ->> 'credit_code' is not null
                           and coalesce(t.state ->> 'party_kind', '') <> 'NATURAL_PERSON'
                           and not jsonb_path_exists(t.state, '$.publications[*].exclusion ? (@ == "STATE_SECRET"
                               || @ == "SAFETY" || @ == "TRADE_SECRET" || @ == "PRIVACY" || @ == "BY_LAW")') as told,
                       case when t.state ->> 'status' in ('WITHDRAWN', 'ANNULLED') then 'WITHDRAWN'
                            when t.kind = 'LISTING' and not (t.state ->> 'active')::boolean then 'ENDED'
                            else 'ACTIVE' end as now
                from taken t
            ), written as (
                select r.id, r.kind, r.record_id, r.version, case when r.told then r.now else 'WITHDRAWN' end as state, r.told,
                       case when r.told then jsonb_strip_nulls(jsonb_build_object(
                           'enterprise_name', r.state ->> 'enterprise_name',
                           'credit_code', r.state ->> 'credit_code',
                           'county', r.state ->> 'county',
                           'occurred_on', coalesce(r.state ->> 'inspected_on', r.state ->> 'decided_on', r.state ->> 'listed_on'),
                           'check', case r.kind when 'CHECK' then jsonb_build_object(
                               'check_kind', r.state ->> 'kind',
                               'item_code', r.state ->> 'item_code',
                               'result_code', c.code,
                               'result', c.name,
                               'recheck_of', r.state ->> 'recheck_of',
                               'published_on', r.state ->> 'published_on') end,
                           'penalty', case r.kind when 'PENALTY' then jsonb_build_object(
                               'CF_XDR_LB', case r.state ->> 'party_kind' when 'SOLE_TRADER' then '个体工商户'
                                                                          else '法人及非法人组织' end,
                               'CF_WSH', r.state ->> 'decision_number',
                               'CF_WFXW', (select v.act from legal_provision v
                                           where v.code = r.state ->> 'provision'
                                             and v.valid_from = (r.state ->> 'provision_from')::date),
                               'CF_YJ', r.state ->> 'article',
                               'CF_CFLB', (select string_agg(k.name, ';' order by e.place)
                                           from jsonb_array_elements_text(r.state -> 'kinds') with ordinality as e(kind, place)
                                           join behaviour_code k on k.field = 'PENALTY_KIND' and k.value = e.kind),
                               'CF_NR_FK', to_char(nullif((r.state ->> 'fine_yuan')::numeric, 0) / 10000, 'FM9999999990.000000'),
                               'CF_NR_WFFF', to_char(
                                   nullif((r.state ->> 'gains_yuan')::numeric
                                          + coalesce((r.state ->> 'goods_yuan')::numeric, 0), 0) / 10000,
                                   'FM9999999990.000000'),
                               'CF_JDRQ', r.state ->> 'decided_on',
                               'CF_CFJG', a.name,
                               'CF_CFJGDM', a.credit_code) end,
                           'listing', case r.kind when 'LISTING' then jsonb_build_object(
                               'decision_number', r.state ->> 'decision_number',
                               'ground', r.state ->> 'ground',
                               'listed_on', r.state ->> 'listed_on',
                               'latest_end_on', r.state ->> 'latest_end_on',
                               'ended_on', r.state ->> 'ended_on',
                               'status', r.state ->> 'status') end))
                       else '{}' end as record
                from read r
                left join behaviour_code c on c.field = 'RESULT' and c.value = r.state ->> 'result'
                left join authority a on a.county = r.state ->> 'county'
            ), before as (
                select w.*, coalesce(lag(array[w.state, w.record::text]) over v, l.was) as was
                from written w
                left join lateral (
                    select array[e.state, e.record::text] as was
                    from behaviour_entry e where e.record_id = w.record_id order by e.sequence desc limit 1) l on true
                window v as (partition by w.record_id order by w.id)
            ), fresh as (
                select b.*, row_number() over (order by b.id) as place
                from before b
                where case when b.told then b.was is distinct from array[b.state, b.record::text]
                           else b.was is not null and b.was[1] <> 'WITHDRAWN' end
            ), counted as (
                update behaviour_counter set last_sequence = last_sequence + (select count(*) from fresh)
                returning last_sequence - (select count(*) from fresh) as base
            )
            insert into behaviour_entry (sequence, kind, record_id, version, state, record, entered_at)
            select c.base + f.place, f.kind, f.record_id, f.version, f.state, f.record, ?
            from fresh f cross join counted c""";

    private final JsonRows rows;
    private final Clock clock;

    BehaviourNumbers(JsonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One piece of what waits; whether there was any. */
    @Transactional
    boolean giveSome() {
        if (!rows.exists("select from behaviour_told limit 1")) {
            return false;
        }
        rows.list(Object.class, "select 1 as one from behaviour_counter for update"); // one at a time
        rows.change(GIVE, PIECE, Instant.now(clock));
        return rows.exists("select from behaviour_told limit 1");
    }

    /** Everything that waits. */
    @Transactional
    void giveAll() {
        boolean more = true;
        while (more) {
            more = giveSome();
        }
    }
}
