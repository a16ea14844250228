package cn.jiangmen.quality.certificate.visits;

import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.CreditCode;
import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Who is due for surveillance (监督) on a day. Every answer comes of one query: what was due by the rules of the day is compared
 * with the visits up to it, so any past day can be asked, and a list, its count and its file cannot disagree.
 */
@ApplicationScoped
public class Surveillance {
    /** A term that ends as another one did is its re-issue and begins no cycle. */
    private static final String FROM = """
            from (select ?::date as day) q
            join certificate c on true
            join lateral (
                select min(t.issued_on) as began, t.expires_on
                from jsonb_to_recordset(c.terms) as t(issued_on date, expires_on date)
                where t.issued_on <= q.day
                group by t.expires_on
                order by max(t.issued_on) desc
                limit 1
            ) y on true
            left join lateral (
                select max(v.ended_on) as last_on, count(*) as visits
                from visit v join visit_kind k on k.code = v.kind and k.follow_up
                where v.certificate_id = c.id and v.withdrawn_at is null and v.result <> 'REFUSED'
                  and v.ended_on between y.began and q.day
            ) v on true
            left join rule r on r.scheme = c.scheme and r.since <= q.day and (r.until is null or r.until > q.day)
            join lateral (select case when v.last_on is null then r.first else r.next end as span) s on true
            join lateral (select surveillance_due(coalesce(v.last_on, y.began), s.span, r.years) as due_on) d on true
            where (c.in_force + c.suspended) @> q.day""";

    private static final String RULES = """
            with rule as materialized (
                select * from jsonb_to_recordset(?::jsonb)
                    as r(scheme text, since date, until date, first jsonb, next jsonb, years jsonb)
            )
            """;

    private static final String COLUMNS = """
            select c.id as certificate_id, c.number, c.body, c.body_name, c.scheme, c.holder_name,
                   c.holder_credit_code, q.day as on,
                   case when c.suspended @> q.day then 'SUSPENDED' else 'VALID' end as status,
                   y.began as cycle_began_on, y.expires_on as cycle_ends_on, v.last_on as last_visit_on, v.visits,
                   case when c.further ->> 'surveillances' ~ '^[0-9]{1,4}$'
                        then (c.further ->> 'surveillances')::int end as register_visits,
                   case when d.due_on < y.expires_on then d.due_on end as due_on,
                   coalesce(d.due_on < q.day, false) as overdue,
                   case when d.due_on < q.day then (
                       select lower(o.days)
                       from (select unnest(range_agg(daterange(greatest(p.since, x.due_on + 1), p.until))) as days
                             from rule p
                             join lateral (
                                 select surveillance_due(coalesce(v.last_on, y.began),
                                     case when v.last_on is null then p.first else p.next end, p.years) as due_on
                             ) x on x.due_on is not null
                             where p.scheme = c.scheme
                               and (p.until is null or greatest(p.since, x.due_on + 1) < p.until)) o
                       where o.days @> q.day
                   ) end as overdue_since,
                   s.span, r.years
            """;

    private static final Duration LONGEST = Duration.ofHours(1);

    private final DataSource database;
    private final SurveillanceRules rules;
    private final Catalogue catalogue;

    Surveillance(DataSource database, SurveillanceRules rules, Catalogue catalogue) {
        this.database = database;
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /**
     * What to list; null asks for all.
     *
     * @param within also what falls due in so many days, the day itself being 0; null for what is overdue only
     * @param visited whether a visit of the cycle is recorded here
     */
    public record Filter(
            LocalDate on, Integer within, String body, String scheme, String creditCode, Boolean visited) {}

    /** How one certificate stands on a day; empty where it is not in its validity. */
    @Transactional
    public Optional<SurveillanceDue> of(UUID certificate, LocalDate on) {
        List<SurveillanceDue> found = new ArrayList<>();
        read(COLUMNS, new Chosen(on).and(" and c.id = ?", certificate), " limit 1", found::add);
        return found.stream().findFirst();
    }

    /** Those that fit, by certificate, after one of them or from the beginning. */
    @Transactional
    public List<SurveillanceDue> list(Filter filter, UUID after, int limit) {
        List<SurveillanceDue> found = new ArrayList<>();
        Chosen chosen = chosen(filter).and(" and c.id > ?", after);
        read(COLUMNS, chosen, " order by c.id limit " + limit, found::add);
        return found;
    }

    /** How many fit. */
    @Transactional
    public long count(Filter filter) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepared(connection, "select count(*) ", chosen(filter), "");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new PersistenceException("surveillance could not be counted", e);
        }
    }

    /** Shows each that fits, as all were at one moment. */
    public void each(Filter filter, Consumer<SurveillanceDue> consumer) {
        QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .run(() -> read(COLUMNS, chosen(filter), " order by c.id", consumer));
    }

    private Chosen chosen(Filter filter) {
        Chosen chosen = new Chosen(filter.on())
                .and(
                        " and d.due_on < y.expires_on and d.due_on <= q.day + ?",
                        filter.within() == null ? -1 : filter.within())
                .and(" and c.body = ?", Normal.code(filter.body()))
                .and(" and c.holder_credit_code = ?", CreditCode.read("credit_code", filter.creditCode()));
        if (filter.scheme() != null) {
            Collection<String> codes = catalogue.schemes().under(String.valueOf(Normal.code(filter.scheme())));
            if (codes.isEmpty()) {
                throw new CertificateRefused.UnknownScheme(filter.scheme());
            }
            chosen.and(" and c.scheme = any (?)", codes.toArray(String[]::new));
        }
        return chosen.and(" and (v.visits > 0) = ?", filter.visited());
    }

    /** The conditions of a question and their values, in order. */
    private static final class Chosen {
        private final StringBuilder sql = new StringBuilder(FROM);
        private final List<Object> values = new ArrayList<>();

        Chosen(LocalDate on) {
            values.add(on);
        }

        /** A condition with one value; none where that is null. */
        Chosen and(String condition, Object value) {
            if (value != null) {
                sql.append(condition);
                values.add(value);
            }
            return this;
        }
    }

    private void read(String columns, Chosen chosen, String end, Consumer<SurveillanceDue> consumer) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = prepared(connection, columns, chosen, end);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                consumer.accept(Json.EVENTS.readValue(row.getString(1), SurveillanceDue.class));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new PersistenceException("surveillance could not be read", e);
        }
    }

    private PreparedStatement prepared(Connection connection, String columns, Chosen chosen, String end)
            throws SQLException {
        try (Statement plan = connection.createStatement()) {
            plan.execute("set local jit = off");
        }
        String question = columns + chosen.sql + end;
        PreparedStatement query = connection.prepareStatement(
                columns.equals(COLUMNS)
                        ? RULES + "select to_jsonb(a)::text from (" + question + ") a"
                        : RULES + question);
        query.setFetchSize(500);
        query.setString(1, rules.json());
        for (int i = 0; i < chosen.values.size(); i++) {
            Object value = chosen.values.get(i);
            if (value instanceof String[] texts) {
                query.setArray(i + 2, connection.createArrayOf("text", texts));
            } else {
                query.setObject(i + 2, value);
            }
        }
        return query;
    }
}
