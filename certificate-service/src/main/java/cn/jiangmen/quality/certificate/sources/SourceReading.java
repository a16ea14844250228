package cn.jiangmen.quality.certificate.sources;

import cn.jiangmen.quality.certificate.CertificateService;
import cn.jiangmen.quality.certificate.LosingValue;
import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.certificate.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** Shows where certificates are known from. */
@ApplicationScoped
public class SourceReading {
    private static final String TOLD =
            "select source, fetched_at, cause from certificate_told where certificate_id = :id order by source";

    private static final String CONTESTED = """
            select id, number, body, cast(provenance as text)
            from certificate
            where (provenance -> 'lost') is not null and id > coalesce(cast(:after as uuid), cast('00000000-0000-0000-0000-000000000000' as uuid))
              and (cast(:field as text) is null
                   or (provenance -> 'lost') @> jsonb_build_array(jsonb_build_object('field', cast(:field as text))))
              and (cast(:source as text) is null
                   or (provenance -> 'lost') @> jsonb_build_array(jsonb_build_object('source', cast(:source as text))))
            order by id limit :limit""";

    private final Session session;
    private final CertificateService certificates;

    SourceReading(Session session, CertificateService certificates) {
        this.session = session;
        this.certificates = certificates;
    }

    /** A certificate of which sources tell different things. */
    @Schema(name = "ContestedCertificate", description = "来源说法不一的证书")
    public record Contested(UUID certificateId, String number, String body, List<LosingValue> lost) {}

    /**
     * Where a certificate is known from.
     *
     * @throws cn.jiangmen.quality.certificate.CertificateRefused.NotFound when there is none
     */
    @Transactional
    public CertificateSources of(UUID certificate) {
        return CertificateSources.of(
                certificates.get(certificate),
                session.createNativeQuery(TOLD, Tuple.class)
                        .setParameter("id", certificate)
                        .getResultStream()
                        .map(row -> new CertificateSources.LastTold(
                                Source.valueOf(row.get(0, String.class)),
                                row.get(1, Instant.class),
                                row.get(2, String.class)))
                        .toList());
    }

    /** Certificates with values that do not count, in the order in which they were registered. */
    @Transactional
    public List<Contested> contested(String field, Source source, UUID after, int limit) {
        return session.createNativeQuery(CONTESTED, Tuple.class)
                .setParameter("after", after, UUID.class)
                .setParameter("field", field, String.class)
                .setParameter("source", source == null ? null : source.name(), String.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Contested(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        Stored.provenance(row.get(3, String.class)).lost()))
                .toList();
    }
}
