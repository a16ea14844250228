package cn.jiangmen.quality.target.forecast;

import cn.jiangmen.quality.target.explain.ExplainReading.Asked;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the past of a number: its changes day by day, and each one that counted with the certificates behind it. Rows are
 * looked at one after another and not kept, so a big city takes longer and no more memory.
 */
final class HistoryReading {
    private static final int FETCH = 5_000;

    private static final String ASKED = """
            with asked as materialized (
                select d.*, ?::basis as basis, case d.counts when 'ENTERPRISE' then ?::basis else 'DISTINCT' end as kept,
                       ?::date as first_day, ?::date as last_day, ?::text[] as places
                from definition d
                where d.indicator = ? and d.state = 'ACTIVE'
            )""";

    private static final String CHANGES = ASKED + """
            select case s.day when '-infinity' then date '0001-01-01' else s.day end - date '1970-01-01' as day,
                   sum(case a.basis when 'DISTINCT' then s.net_distinct else s.net_holdings end)::int
            from asked a join step s on s.definition = a.id and s.county = any (a.places)
            group by 1
            order by 1""";

    /** Those that counted at some time after the first day, with one row for each certificate behind. */
    private static final String UNITS = ASKED + """
            , owner as materialized (
                select distinct on (claim.code) claim.code, claim.subject
                from (
                    select credit_code as code, 1 as rank, enterprise_id, credit_code as subject from enterprise_replica
                    union all
                    select f.code, 2, e.enterprise_id, e.credit_code
                    from enterprise_former_code f join enterprise_replica e using (enterprise_id)
                ) claim
                order by claim.code, claim.rank, claim.enterprise_id
            ), unit as materialized (
                select m.subject, m.unit, range_agg(m.period) as period
                from asked a
                join membership m on m.definition = a.id and m.basis = a.kept and m.county = any (a.places)
                where coalesce(upper(m.period), 'infinity') > a.first_day
                group by m.subject, m.unit
            ), held as materialized (
                select coalesce(o.subject, party.code) as subject, c.certificate_id, c.scheme, c.kpi_class, c.term_ends,
                       c.expires_on, case when a.include_suspended then c.in_force + c.suspended else c.in_force end as days
                from asked a
                join certificate_replica c on c.kpi_class = any (a.kpi_classes)
                cross join lateral (
                    select coalesce(
                        case a.party
                            when 'APPLICANT' then c.applicant_code
                            when 'MANUFACTURER' then c.manufacturer_code
                            when 'FACTORY' then c.factory_code
                        end, c.holder_code) as code
                ) party
                left join owner o on o.code = party.code
                where party.code is not null
                  and (a.schemes is null or c.scheme = any (a.schemes))
                  and (a.include_sub or not c.sub_certificate)
                  and not isempty(c.in_force)
            )
            select u.subject, u.unit, h.kpi_class,
                   array(select b.day - date '1970-01-01' from unnest(u.period) r
                         cross join lateral (values (coalesce(lower(r), '0001-01-01')),
                                                    (coalesce(upper(r), '9999-12-31'))) b(day)) as period,
                   array(select b.day - date '1970-01-01' from unnest(h.days) r
                         cross join lateral (values (coalesce(lower(r), '0001-01-01')),
                                                    (coalesce(upper(r), '9999-12-31'))) b(day)) as days,
                   array(select distinct t.day - date '1970-01-01'
                         from unnest(array_append(h.term_ends, h.expires_on)) t(day)
                         where t.day is not null order by 1) as ends
            from asked a
            join unit u on true
            join held h on h.subject = u.subject
                and case when a.counts = 'CERTIFICATE' then h.certificate_id::text = u.unit
                         when a.basis = 'HOLDINGS' then h.scheme = u.unit
                         else true end
            order by u.subject, u.unit""";

    private HistoryReading() {}

    static History read(Connection connection, Asked asked, Set<Integer> cohortDays) throws SQLException {
        History history = new History(changes(connection, asked), cohortDays);
        try (PreparedStatement query = connection.prepareStatement(UNITS)) {
            asked.in(query);
            query.setFetchSize(FETCH);
            try (ResultSet row = query.executeQuery()) {
                String subject = null;
                String unit = null;
                int[] period = {};
                List<HeldUnit.Held> certificates = new ArrayList<>();
                while (row.next()) {
                    if (!row.getString(1).equals(subject) || !row.getString(2).equals(unit)) {
                        history.add(new HeldUnit(period, certificates));
                        subject = row.getString(1);
                        unit = row.getString(2);
                        period = days(row.getArray(4));
                        certificates = new ArrayList<>();
                    }
                    certificates.add(new HeldUnit.Held(row.getString(3), days(row.getArray(5)), days(row.getArray(6))));
                }
                history.add(new HeldUnit(period, certificates));
            }
        }
        return history;
    }

    private static NavigableMap<Integer, Integer> changes(Connection connection, Asked asked) throws SQLException {
        NavigableMap<Integer, Integer> changes = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
            asked.in(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    changes.put(row.getInt(1), row.getInt(2));
                }
            }
        }
        return changes;
    }

    private static int[] days(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
