package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateEvent;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.Decision;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.ReasonFamily;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.Session;

/** What becomes of certificates when their body is suspended or withdrawn: rows with days and sources, not code. */
@ApplicationScoped
class CascadeRules {
    private static final String BECOMES = """
            select certificate_status from body_cascade_rule
            where body_status = :status and valid_from <= :day
            order by valid_from desc
            limit 1""";
    private static final String REASONS =
            "select reason_family, code from body_cascade_reason where certificate_status = :status";

    private final Session session;
    private final Catalogue catalogue;
    private final Clock clock;

    CascadeRules(Session session, Catalogue catalogue, Clock clock) {
        this.session = session;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What is done to a certificate. */
    interface Act {
        CertificateEvent on(Certificate certificate);
    }

    /** What certificates become where the request does not say it. */
    @Transactional
    CertificateStatus becomes(BodyStatus status, LocalDate day) {
        return CertificateStatus.valueOf(session.createNativeQuery(BECOMES, String.class)
                .setParameter("status", status.name())
                .setParameter("day", day)
                .getSingleResult());
    }

    /** The change that a cascade makes to each certificate; it refuses what the certificate's own state does not allow. */
    Act change(BodyCascade cascade) {
        Map<ReasonFamily, String> codes = new EnumMap<>(ReasonFamily.class);
        session.createNativeQuery(REASONS, Tuple.class)
                .setParameter("status", cascade.certificateStatus().name())
                .getResultStream()
                .forEach(row -> codes.put(ReasonFamily.valueOf(row.get(0, String.class)), row.get(1, String.class)));
        Schemes schemes = catalogue.schemes();
        return certificate -> {
            String code = schemes.find(certificate.scheme())
                    .map(scheme -> codes.get(scheme.reasonFamily()))
                    .orElse(null);
            Decision decision = new Decision(cascade.effectiveOn(), code, cascade.reason());
            return switch (cascade.certificateStatus()) {
                case SUSPENDED -> certificate.suspend(decision, null, schemes, clock);
                case REVOKED -> certificate.revoke(decision, schemes, clock);
                case CANCELLED -> certificate.cancel(decision, schemes, clock);
                case VALID, EXPIRED -> throw new IllegalStateException("no act of a cascade");
            };
        };
    }

    /** What takes it back: as if it had never been, or by a resumption. */
    Act restoration(BodyCascade cascade) {
        Schemes schemes = catalogue.schemes();
        if (cascade.resumedOn() == null) {
            return certificate -> certificate.takeBack(
                    cascade.certificateStatus(), cascade.effectiveOn(), cascade.restorationReason(), clock);
        }
        Decision decision = new Decision(cascade.resumedOn(), null, cascade.restorationReason());
        return certificate -> certificate.resume(decision, schemes, clock);
    }
}
