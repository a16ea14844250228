package cn.jiangmen.quality.target.ledger;

import cn.jiangmen.quality.target.Basis;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts one day the plain way, from what the events told, and compares with the ledger. It shares nothing with the
 * recount: no memberships, no steps, no derived county days, no multirange arithmetic.
 */
public final class Verification {
    private static final String DIFFERENCES = """
            with asked as (
                select ?::date as day, ?::text as state
            ), owner as materialized (
                -- who a code stands for: the enterprise that has it, else the first that had it
                select distinct on (claim.code) claim.code, claim.subject
                from (
                    select credit_code as code, 1 as rank, enterprise_id, credit_code as subject from enterprise_replica
                    union all
                    select former.code, 2, enterprise_id, credit_code
                    from enterprise_replica, unnest(former_codes) as former(code)
                ) claim
                order by claim.code, claim.rank, claim.enterprise_id
            ), home as materialized (
                select distinct on (e.credit_code) e.credit_code as subject, e.kind, e.size,
                       case
                           when e.deregistered_on <= asked.day then 'outside'
                           else coalesce((
                               select period ->> 'county' from jsonb_array_elements(e.county_periods) as period
                               where coalesce((period ->> 'from')::date <= asked.day, true)
                                 and coalesce((period ->> 'to')::date > asked.day, true)
                               limit 1), 'unattributed')
                       end as county
                from asked, enterprise_replica e
                order by e.credit_code, e.enterprise_id
            ), counted as (
                select d.indicator, d.counts, coalesce(o.subject, party.code) as subject, c.scheme,
                       c.certificate_id::text as unit, d.holder_kinds, d.enterprise_sizes
                from asked
                cross join definition d
                join certificate_replica c on c.kpi_class = any (d.kpi_classes)
                cross join lateral (
                    select coalesce(
                        case d.party
                            when 'APPLICANT' then c.applicant_code
                            when 'MANUFACTURER' then c.manufacturer_code
                            when 'FACTORY' then c.factory_code
                        end, c.holder_code) as code
                ) party
                left join owner o on o.code = party.code
                where d.state = asked.state and party.code is not null
                  and (d.schemes is null or c.scheme = any (d.schemes))
                  and (d.include_sub or not c.sub_certificate)
                  and (c.in_force @> asked.day or d.include_suspended and c.suspended @> asked.day)
            ), located as (
                select c.indicator, coalesce(h.county, 'unattributed') as county,
                       case c.counts when 'ENTERPRISE' then c.subject else c.unit end as once,
                       case c.counts when 'ENTERPRISE' then c.subject || ' ' || c.scheme else c.unit end as held
                from counted c left join home h on h.subject = c.subject
                where (c.holder_kinds is null or h.kind = any (c.holder_kinds))
                  and (c.enterprise_sizes is null or h.size = any (c.enterprise_sizes))
                union all
                select d.indicator, coalesce(b.county, 'unattributed'), b.body_id::text, b.body_id::text
                from asked, definition d, body_replica b
                where d.state = asked.state and d.counts = 'BODY' and b.attracted @> asked.day
            ), recount as (
                select indicator, basis, county, count(distinct case basis when 'DISTINCT' then once else held end) as number
                from located cross join unnest(enum_range(null::basis)) as basis
                where county <> 'outside'
                group by indicator, basis, county
            ), ledger as (
                select d.indicator, b.basis, s.county,
                       sum(case b.basis when 'DISTINCT' then s.net_distinct else s.net_holdings end) as number
                from asked
                cross join step s
                join definition d on d.id = s.definition and d.state = asked.state
                cross join unnest(enum_range(null::basis)) as b(basis)
                where s.day <= asked.day
                group by d.indicator, b.basis, s.county
            )
            select indicator, basis, county, coalesce(ledger.number, 0), coalesce(recount.number, 0)
            from ledger full join recount using (indicator, basis, county)
            where coalesce(ledger.number, 0) <> coalesce(recount.number, 0)
            order by indicator, basis, county""";

    private Verification() {}

    /** The numbers of the day that are not equal; none when the ledger is right. */
    static List<Difference> differences(Connection connection, LocalDate day) throws SQLException {
        return differences(connection, day, "ACTIVE");
    }

    /** The same for definitions in any state that is counted. */
    static List<Difference> differences(Connection connection, LocalDate day, String state) throws SQLException {
        List<Difference> differences = new ArrayList<>();
        try (Statement settings = connection.createStatement()) {
            // it joins everything with everything it has derived, of whose size the planner knows nothing
            settings.execute("select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true)");
        }
        try (PreparedStatement query = connection.prepareStatement(DIFFERENCES)) {
            query.setObject(1, day);
            query.setString(2, state);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    differences.add(new Difference(
                            rows.getString(1),
                            Basis.valueOf(rows.getString(2)),
                            rows.getString(3),
                            rows.getInt(4),
                            rows.getInt(5)));
                }
            }
        }
        return differences;
    }
}
