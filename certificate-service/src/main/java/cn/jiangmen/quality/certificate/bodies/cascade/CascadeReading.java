package cn.jiangmen.quality.certificate.bodies.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Shows what a cascade comes to, certificate by certificate and enterprise by enterprise. */
@ApplicationScoped
public class CascadeReading {
    private static final String CERTIFICATES = """
            select certificate_id, number, scheme, holder_name, credit_code, version_before, version_after, outcome, why
            from body_cascade_certificate
            where cascade_id = :cascade and (cast(:outcome as text) is null or outcome = :outcome)
              and (cast(:after as uuid) is null or certificate_id > :after)
            order by certificate_id
            limit :limit""";

    // an enterprise is its credit code, else its name; what it holds otherwise is asked of the register as it is now
    private static final String ENTERPRISES = """
            with concerned as (
                select coalesce(credit_code, '') as code, case when credit_code is null then holder_name else '' end as named,
                       min(holder_name) as name, count(*) as certificates,
                       array_agg(certificate_id) as ids
                from body_cascade_certificate
                where cascade_id = :cascade and outcome in ('TO_CHANGE', 'CHANGED', 'RESTORED', 'NOT_RESTORED')
                  and coalesce(credit_code, holder_name) is not null
                group by 1, 2
                having (coalesce(credit_code, ''), case when credit_code is null then holder_name else '' end)
                    > (:code, :named)
                order by 1, 2
                limit :limit)
            select c.code, c.named, c.name, c.certificates,
                   (select count(*) from certificate o
                    where (o.holder_credit_code = nullif(c.code, '')
                           or (c.code = '' and o.holder_credit_code is null and o.holder_name = c.named))
                      and o.in_force @> cast(:day as date) and o.id <> all (c.ids)) as others
            from concerned c
            order by c.code, c.named""";

    private final BodyCascades cascades;
    private final Session session;

    CascadeReading(BodyCascades cascades, Session session) {
        this.cascades = cascades;
        this.session = session;
    }

    /** A certificate of a cascade. */
    public record CertificateLine(
            UUID certificateId,
            String number,
            String scheme,
            String holderName,
            String creditCode,
            long versionBefore,
            Long versionAfter,
            CertificateOutcome outcome,
            String why) {}

    /**
     * An enterprise that a cascade concerns.
     *
     * @param others certificates in force that the cascade does not touch, of any body
     */
    public record EnterpriseLine(String creditCode, String named, String name, long certificates, long others) {}

    @Transactional
    public List<CertificateLine> certificates(UUID cascade, CertificateOutcome outcome, UUID after, int limit) {
        NativeQuery<Tuple> query = session.createNativeQuery(CERTIFICATES, Tuple.class)
                .setParameter("cascade", cascades.get(cascade).id())
                .setParameter("outcome", outcome == null ? null : outcome.name(), String.class)
                .setParameter("after", after, UUID.class)
                .setParameter("limit", limit);
        return query.getResultStream()
                .map(row -> new CertificateLine(
                        row.get("certificate_id", UUID.class),
                        row.get("number", String.class),
                        row.get("scheme", String.class),
                        row.get("holder_name", String.class),
                        row.get("credit_code", String.class),
                        row.get("version_before", Number.class).longValue(),
                        row.get("version_after") == null
                                ? null
                                : row.get("version_after", Number.class).longValue(),
                        CertificateOutcome.valueOf(row.get("outcome", String.class)),
                        row.get("why", String.class)))
                .toList();
    }

    /** Those that hold certificates of it, by credit code, then by name. */
    @Transactional
    public List<EnterpriseLine> enterprises(UUID cascade, String[] after, int limit) {
        BodyCascade known = cascades.get(cascade);
        LocalDate day = known.effectiveOn();
        return session.createNativeQuery(ENTERPRISES, Tuple.class)
                .setParameter("cascade", known.id())
                .setParameter("code", after == null ? "" : after[0])
                .setParameter("named", after == null ? "" : after[1])
                .setParameter("day", day)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new EnterpriseLine(
                        row.get("code", String.class),
                        row.get("named", String.class),
                        row.get("name", String.class),
                        row.get("certificates", Number.class).longValue(),
                        row.get("others", Number.class).longValue()))
                .toList();
    }
}
