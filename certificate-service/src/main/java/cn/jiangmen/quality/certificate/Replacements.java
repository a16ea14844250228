package cn.jiangmen.quality.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Why certificates were issued anew on the same number (换证原因): one row for each renewal or re-issue that an officer told. */
@ApplicationScoped
public class Replacements {
    private static final String ADD = """
            insert into certificate_replacement
                (certificate_id, version, issued_on, expires_on, reason_code, reason, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String READ = """
            select r.issued_on, r.expires_on, r.reason_code, k.text_zh, k.text_en, r.reason, r.recorded_at, r.version
            from certificate_replacement r
            join certificate c on c.id = r.certificate_id
            join scheme s on s.code = c.scheme
            left join reason_code k
                on k.scheme_family = s.reason_family and k.act = 'RENEWAL' and k.code = r.reason_code
            where r.certificate_id = ? and c.terms @> jsonb_build_array(
                jsonb_build_object('issued_on', to_char(r.issued_on, 'YYYY-MM-DD'),
                                   'expires_on', to_char(r.expires_on, 'YYYY-MM-DD')))
            order by r.issued_on, r.version""";

    private final Session session;

    Replacements(Session session) {
        this.session = session;
    }

    /**
     * One replacement.
     *
     * @param reasonCode code of the register's list (0101 监督换证, 0102 再认证, 0103 转换认证机构, 0104 内容变更 …), or null
     * @param version of the certificate that it made
     */
    public record Replacement(
            LocalDate issuedOn,
            LocalDate expiresOn,
            String reasonCode,
            String reasonZh,
            String reasonEn,
            String reason,
            Instant recordedAt,
            long version) {}

    void add(Certificate certificate, String reasonCode, String reason) {
        Term term = certificate.terms().getLast();
        session.createNativeMutationQuery(ADD)
                .setParameter(1, certificate.id())
                .setParameter(2, certificate.version())
                .setParameter(3, term.issuedOn())
                .setParameter(4, term.expiresOn())
                .setParameter(5, reasonCode, String.class)
                .setParameter(6, reason, String.class)
                .setParameter(7, certificate.recordedAt())
                .executeUpdate();
    }

    /** Those of a certificate whose terms still stand, oldest first; what the register told has none. */
    public List<Replacement> of(UUID certificate) {
        return session.createNativeQuery(READ, Tuple.class)
                .setParameter(1, certificate)
                .getResultStream()
                .map(row -> new Replacement(
                        row.get("issued_on", LocalDate.class),
                        row.get("expires_on", LocalDate.class),
                        row.get("reason_code", String.class),
                        row.get("text_zh", String.class),
                        row.get("text_en", String.class),
                        row.get("reason", String.class),
                        row.get("recorded_at", Instant.class),
                        row.get("version", Number.class).longValue()))
                .toList();
    }
}
