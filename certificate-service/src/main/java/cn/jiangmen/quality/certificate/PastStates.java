package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.events.CertificateState;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * States on any day, by what is known now or by what was known at a moment: bodies report late, so what was counted for a day
 * and what is true of it differ, and both can be asked.
 */
@ApplicationScoped
public class PastStates {
    private static final String WITHDRAWN = CertificateEvent.Kind.WITHDRAWN.label();

    private static final String VERSION = """
            select version, recorded_at, change, cast(state as text) as state from certificate_history
            where aggregate_id = ? and recorded_at <= ? order by version desc limit 1""";

    private static final String NOW = """
            select c.scheme, c.body,
                   case when c.in_force @> cast(:day as date) then 'VALID'
                        when c.suspended @> cast(:day as date) then 'SUSPENDED'
                        when c.ended_on <= :day then c.ended_as
                        when c.began_on <= :day then 'EXPIRED' end as status
            from certificate c""";

    private static final String THEN = """
            select h.state ->> 'scheme' as scheme, h.state ->> 'body' as body,
                   case when exists (select from jsonb_to_recordset(h.state -> 'in_force') as p("from" date, "to" date)
                                     where p."from" <= :day and p."to" > :day) then 'VALID'
                        when exists (select from jsonb_to_recordset(h.state -> 'suspended') as p("from" date, "to" date)
                                     where p."from" <= :day and p."to" > :day) then 'SUSPENDED'
                        else coalesce(
                            (select s.status
                             from jsonb_to_recordset(h.state -> 'status_changes') as s(status text, effective_on date)
                             where s.effective_on <= :day and s.status in ('REVOKED', 'CANCELLED')),
                            (select 'EXPIRED'
                             from jsonb_to_recordset(h.state -> 'terms') as t(issued_on date)
                             where t.issued_on <= :day limit 1)) end as status
            from certificate_history a
            cross join lateral (
                select state, change from certificate_history v
                where v.aggregate_id = a.aggregate_id and v.recorded_at <= :moment
                order by v.version desc limit 1) h
            where a.version = 1 and h.change <> 'withdrawn'""";

    private static final String COUNTS = """
            select a.scheme, s.kpi_class,
                   count(*) filter (where a.status = 'VALID') as valid,
                   count(*) filter (where a.status = 'SUSPENDED') as suspended,
                   count(*) filter (where a.status = 'REVOKED') as revoked,
                   count(*) filter (where a.status = 'CANCELLED') as cancelled,
                   count(*) filter (where a.status = 'EXPIRED') as expired
            from (""";

    private static final String ISSUED = ") a join scheme s on s.code = a.scheme where a.status is not null";

    private final Session session;
    private final Catalogue catalogue;

    PastStates(Session session, Catalogue catalogue) {
        this.session = session;
        this.catalogue = catalogue;
    }

    /**
     * What was known of a certificate at a moment.
     *
     * @param withdrawn its record was taken back: it is in no state on any day
     */
    public record Known(long version, Instant recordedAt, boolean withdrawn, CertificateState state) {
        /** Its state on a day by what was known; empty before its first issue. */
        public Optional<CertificateStatus> statusOn(LocalDate day) {
            if (withdrawn) {
                return Optional.empty();
            }
            return new Lifetime(
                            state.terms(),
                            state.statusChanges().stream()
                                    .map(change -> new StatusChange(
                                            change.status(),
                                            change.effectiveOn(),
                                            change.reasonCode(),
                                            change.reason(),
                                            recordedAt))
                                    .toList())
                    .statusOn(day);
        }
    }

    /** How many certificates of a scheme were in each state; those not issued yet are in none. */
    public record Counted(
            String scheme, KpiClass kpiClass, long valid, long suspended, long revoked, long cancelled, long expired) {}

    /** What was known of a certificate at a moment; empty before it was registered here. */
    @Transactional
    public Optional<Known> at(UUID certificate, Instant moment) {
        return session.createNativeQuery(VERSION, Tuple.class)
                .setParameter(1, certificate)
                .setParameter(2, moment)
                .getResultStream()
                .findFirst()
                .map(row -> new Known(
                        row.get("version", Number.class).longValue(),
                        row.get("recorded_at", Instant.class),
                        WITHDRAWN.equals(row.get("change", String.class)),
                        read(row.get("state", String.class))));
    }

    /**
     * The states on a day, by scheme.
     *
     * @param knownAt what was known at that moment; null for what is known now
     * @param body approval number in any writing, or null for all
     * @param scheme a scheme's code, or a category's for all below it, or null for all
     * @throws CertificateRefused.UnknownScheme when there is no such scheme
     */
    @Transactional
    public List<Counted> count(LocalDate day, Instant knownAt, String body, String scheme) {
        StringBuilder question = new StringBuilder(COUNTS + (knownAt == null ? NOW : THEN) + ISSUED);
        Collection<String> schemes =
                scheme == null ? null : catalogue.schemes().under(String.valueOf(Normal.code(scheme)));
        if (schemes != null && schemes.isEmpty()) {
            throw new CertificateRefused.UnknownScheme(scheme);
        }
        if (body != null) {
            question.append(" and a.body = :body");
        }
        if (schemes != null) {
            question.append(" and a.scheme in (:schemes)");
        }
        NativeQuery<Tuple> query = session.createNativeQuery(
                        question + " group by a.scheme, s.kpi_class order by a.scheme", Tuple.class)
                .setParameter("day", day);
        if (knownAt != null) {
            query.setParameter("moment", knownAt);
        }
        if (body != null) {
            query.setParameter("body", String.valueOf(Normal.code(body)));
        }
        if (schemes != null) {
            query.setParameter("schemes", schemes);
        }
        return query.getResultStream().map(PastStates::counted).toList();
    }

    private static Counted counted(Tuple row) {
        String kpiClass = row.get("kpi_class", String.class);
        return new Counted(
                row.get("scheme", String.class),
                kpiClass == null ? null : KpiClass.valueOf(kpiClass),
                row.get("valid", Number.class).longValue(),
                row.get("suspended", Number.class).longValue(),
                row.get("revoked", Number.class).longValue(),
                row.get("cancelled", Number.class).longValue(),
                row.get("expired", Number.class).longValue());
    }

    private static CertificateState read(String json) {
        try {
            return Json.EVENTS.readValue(json, CertificateState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored version cannot be read", e);
        }
    }
}
