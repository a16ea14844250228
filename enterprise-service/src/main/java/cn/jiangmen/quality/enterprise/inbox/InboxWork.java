package cn.jiangmen.quality.enterprise.inbox;

import cn.jiangmen.quality.kit.recurring.Recurring;
import cn.jiangmen.quality.kit.store.JsonRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the inbox in step with certificates and register: whatever changed there noted the keys of its holders, and each key is
 * looked at from the ground up. So it does not matter how often or in which order that happens.
 */
@ApplicationScoped
class InboxWork implements Recurring {
    static final String NAME = "inbox";

    private static final int PIECE = 1_000;

    private static final String TAKE =
            "delete from inbox_due where id in (select id from inbox_due order by id limit ?) returning key";

    private static final String LEARN = """
            insert into unconfirmed_enterprise as u (key, credit_code, name, names, address, roles, schemes, certificates,
                first_seen, last_seen, suggested_county, suggested_from, changed_at)
            select s.key, s.credit_code, s.names[1], s.names, s.address, s.roles, s.schemes, s.certificates, s.first_seen,
                   s.last_seen, coalesce(a.county, n.county),
                   case when a.county is not null then 'ADDRESS' when n.county is not null then 'NAME' end, ?
            from (
                select t.key, min(t.credit_code) as credit_code,
                       array(select x.name from (select name, max(learnt_at) as at from told where key = t.key
                                                 group by name) x order by x.at desc, x.name) as names,
                       (array_agg(t.address order by t.learnt_at desc) filter (where t.address is not null))[1] as address,
                       array_agg(distinct t.role order by t.role) as roles,
                       array_agg(distinct t.scheme order by t.scheme) as schemes,
                       count(distinct t.certificate_id)::int as certificates,
                       min(t.learnt_at) as first_seen, max(t.learnt_at) as last_seen
                from told t
                where not exists (select from enterprise_of(t.credit_code))
                group by t.key) s
            cross join lateral (select county_named_in(s.address) as county) a
            cross join lateral (select county_named_in(s.names[1]) as county) n
            on conflict (key) do update
            set name = excluded.name, names = excluded.names, address = excluded.address, roles = excluded.roles,
                schemes = excluded.schemes, certificates = excluded.certificates, last_seen = excluded.last_seen,
                suggested_county = excluded.suggested_county, suggested_from = excluded.suggested_from""";

    private static final String TOLD = """
            with told as (
                select d.key, p.credit_code, h.certificate_id, p.role,
                       coalesce(case p.role when 'HOLDER' then h.holder_name else h.factory_name end, d.key) as name,
                       case p.role when 'HOLDER' then h.holder_address end as address, h.learnt_at, h.scheme
                from unnest(?::text[]) as d(key)
                join holding_party p on p.credit_code = d.key and p.role in ('HOLDER', 'FACTORY')
                join holding h using (certificate_id)
                where not h.withdrawn and (p.role = 'FACTORY' or coalesce(h.holder_country, '156') = '156')
                union all
                select d.key, null, h.certificate_id, 'HOLDER', h.holder_name, h.holder_address, h.learnt_at, h.scheme
                from unnest(?::text[]) as d(key)
                join holding h on h.holder_code is null and h.holder_name = substr(d.key, 6)
                where starts_with(d.key, 'name:') and not h.withdrawn and coalesce(h.holder_country, '156') = '156')
            """;

    /** What follows by itself: a state that is no officer's decision, or one whose ground is gone. */
    private static final String FOLLOW = """
            with next as (
                select u.id,
                       case when exists (select from enterprise_of(u.credit_code))
                                then case when u.state = 'CONFIRMED' then 'CONFIRMED' else 'REGISTERED' end
                            when u.state in ('LINKED', 'DISMISSED') then u.state
                            when exists (select from holding_party p join holding h using (certificate_id)
                                         where p.credit_code = u.credit_code and p.role in ('HOLDER', 'FACTORY')
                                           and not h.withdrawn)
                              or exists (select from holding h where u.credit_code is null and h.holder_code is null
                                           and h.holder_name = substr(u.key, 6) and not h.withdrawn)
                              then case when u.credit_code is null and u.state = 'CONFIRMED' then 'CONFIRMED'
                                        else 'WAITING' end
                            else 'GONE' end as state
                from unconfirmed_enterprise u where u.key = any (?)),
            moved as (
                update unconfirmed_enterprise u
                set version = u.version + 1, state = n.state, changed_at = ?,
                    certificates = case when n.state = 'GONE' then 0 else u.certificates end,
                    enterprise_code = case when n.state = 'REGISTERED' then u.credit_code
                                           when n.state in ('WAITING', 'GONE') then null else u.enterprise_code end
                from next n where u.id = n.id and u.state <> n.state
                returning u.*)
            insert into unconfirmed_enterprise_history (aggregate_id, version, change, reason, state, cause, recorded_at)
            select m.id, m.version, lower(m.state), null, to_jsonb(m) - 'changed_at', null, m.changed_at from moved m""";

    /** The first version of whatever has no history yet. */
    private static final String FIRST = """
            insert into unconfirmed_enterprise_history (aggregate_id, version, change, reason, state, cause, recorded_at)
            select u.id, u.version, 'seen', null, to_jsonb(u) - 'changed_at', null, u.changed_at
            from unconfirmed_enterprise u
            where u.key = any (?) and not exists (
                select from unconfirmed_enterprise_history h where h.aggregate_id = u.id)""";

    private final JsonRows rows;
    private final Clock clock;
    private final Duration every;

    InboxWork(
            JsonRows rows,
            Clock clock,
            @ConfigProperty(name = "quality.inbox.every", defaultValue = "5s") Duration every) {
        this.rows = rows;
        this.clock = clock;
        this.every = every;
    }

    /** A holder that something happened to. */
    private record Due(String key) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return every;
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public boolean next() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Due> due = rows.list(Due.class, TAKE, PIECE);
            List<String> keys = due.stream().map(Due::key).distinct().toList();
            if (keys.isEmpty()) {
                return false;
            }
            Instant now = clock.instant();
            rows.change(TOLD + LEARN, keys, keys, now);
            rows.change(FIRST, keys);
            rows.change(FOLLOW, keys, now);
            return due.size() == PIECE;
        });
    }

    @Override
    public String told(Throwable failure) {
        // a message could quote a row
        return failure.getClass().getSimpleName();
    }
}
