package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateBatch;
import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.rest.CertificateProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Changes the certificates of a cascade, or brings them back, all in the transaction of the caller. */
@ApplicationScoped
class CascadeBatch {
    private static final int PIECE = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String CHANGED_SINCE = "changed-since";
    private static final String GONE = "gone";

    private final CascadeItems items;
    private final CascadeRules rules;
    private final CertificateBatch certificates;
    private final Session session;

    CascadeBatch(CascadeItems items, CascadeRules rules, CertificateBatch certificates, Session session) {
        this.items = items;
        this.rules = rules;
        this.certificates = certificates;
        this.session = session;
    }

    /** How many certificates were changed, and how many left alone. */
    record Outcome(int done, int left) {}

    /** Makes the change; certificates that changed since the preview are named and left alone. */
    Outcome apply(BodyCascade cascade) {
        return work(
                cascade,
                CertificateOutcome.TO_CHANGE,
                rules.change(cascade),
                CertificateOutcome.CHANGED,
                CertificateOutcome.LEFT_ALONE);
    }

    /** Takes the change back; certificates that changed since are named and left alone. */
    Outcome restore(BodyCascade cascade) {
        Outcome outcome = work(
                cascade,
                CertificateOutcome.CHANGED,
                rules.restoration(cascade),
                CertificateOutcome.RESTORED,
                CertificateOutcome.NOT_RESTORED);
        if (cascade.resumedOn() == null) {
            items.asBefore(cascade.id());
        }
        return outcome;
    }

    private Outcome work(
            BodyCascade cascade,
            CertificateOutcome from,
            CascadeRules.Act act,
            CertificateOutcome done,
            CertificateOutcome left) {
        int doneCount = 0;
        int leftCount = 0;
        UUID after = FIRST;
        for (Map<UUID, Long> next = items.next(cascade.id(), from, after, PIECE);
                !next.isEmpty();
                next = items.next(cascade.id(), from, after, PIECE)) {
            List<CertificateBatch.Happened> happened = new ArrayList<>();
            List<CascadeItems.Settled> settled = new ArrayList<>();
            Map<UUID, Certificate> known = locked(next);
            for (Map.Entry<UUID, Long> expected : next.entrySet()) {
                after = expected.getKey();
                String why = changed(known.get(after), expected.getValue(), act, happened);
                if (why != null) {
                    settled.add(new CascadeItems.Settled(after, left, why, null));
                    leftCount++;
                }
            }
            certificates.save(happened, cascade.asCause());
            for (CertificateBatch.Happened one : happened) {
                Certificate certificate = one.certificate();
                settled.add(new CascadeItems.Settled(certificate.id(), done, null, certificate.version()));
                session.detach(certificate);
                doneCount++;
            }
            items.settle(cascade.id(), settled);
        }
        return new Outcome(doneCount, leftCount);
    }

    /** In the order of their ids, as imports lock them, so that the two wait for each other and never block each other. */
    private Map<UUID, Certificate> locked(Map<UUID, Long> wanted) {
        Map<UUID, Certificate> known = new HashMap<>();
        session.createQuery("from Certificate where id in (:ids) order by id", Certificate.class)
                .setParameter("ids", wanted.keySet())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .forEach(certificate -> known.put(certificate.id(), certificate));
        return known;
    }

    /** Changes one and says why it did not, if it did not. */
    private static String changed(
            Certificate certificate, long expected, CascadeRules.Act act, List<CertificateBatch.Happened> happened) {
        if (certificate == null) {
            return GONE;
        }
        if (certificate.version() != expected) {
            return CHANGED_SINCE;
        }
        try {
            happened.add(new CertificateBatch.Happened(certificate, act.on(certificate)));
            return null;
        } catch (CertificateRefused e) {
            return CertificateProblems.of(e).type().slug();
        }
    }
}
