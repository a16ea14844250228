package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.CertificationBodyService;
import cn.jiangmen.quality.kit.events.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Does one piece of a cascade's work, whole or not at all: a preview, the batch with the body's standing, or a restoration, each
 * one transaction. What a process leaves behind when it ends is found by the next one, or by another instance.
 */
@ApplicationScoped
class CascadeWork {
    private static final Logger LOG = Logger.getLogger(CascadeWork.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String CAUSE = "request_id";

    private final BodyCascades cascades;
    private final CertificationBodyService bodies;
    private final CascadePreview preview;
    private final CascadeBatch batch;
    private final Outbox outbox;
    private final Clock clock;

    CascadeWork(
            BodyCascades cascades,
            CertificationBodyService bodies,
            CascadePreview preview,
            CascadeBatch batch,
            Outbox outbox,
            Clock clock) {
        this.cascades = cascades;
        this.bodies = bodies;
        this.preview = preview;
        this.batch = batch;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes all previews that wait; each asks another service, which may take its time. */
    void previews() {
        all(CascadeState.PREVIEWING);
    }

    /** Applies and takes back all that wait. */
    void batches() {
        all(CascadeState.APPLYING, CascadeState.RESTORING);
    }

    private void all(CascadeState... states) {
        for (UUID id : cascades.waiting(states)) {
            MDC.put(CAUSE, "body-cascade:" + id); // no request made these changes: the cascade is their cause
            try {
                QuarkusTransaction.requiringNew()
                        .timeout((int) LONGEST.toSeconds())
                        .run(() -> cascades.claim(id).ifPresent(this::work));
                outbox.wake();
            } catch (RuntimeException e) {
                LOG.warnf(e, "the work on cascade %s failed and wrote nothing", id);
                failed(id);
            } finally {
                MDC.remove(CAUSE);
            }
        }
    }

    private void work(BodyCascade cascade) {
        switch (cascade.state()) {
            case PREVIEWING -> {
                preview.look(cascade);
                cascades.save(cascade, "previewed");
            }
            case APPLYING -> {
                boolean stood = bodies.standIfNew(
                        cascade.approvalNumber(), cascade.bodyStatus(), cascade.effectiveOn(), cascade.reason());
                CascadeBatch.Outcome outcome = batch.apply(cascade);
                cascade.applied(stood, outcome.done(), outcome.left(), clock);
                cascades.save(cascade, "applied");
            }
            case RESTORING -> {
                boolean stood = cascade.standingRecorded() && standAgain(cascade);
                CascadeBatch.Outcome outcome = batch.restore(cascade);
                cascade.restored(stood, outcome.done(), outcome.left(), clock);
                cascades.save(cascade, "restored");
            }
            default -> throw new IllegalStateException("nothing to do: " + cascade.state());
        }
    }

    private boolean standAgain(BodyCascade cascade) {
        String number = cascade.approvalNumber();
        String why = cascade.restorationReason();
        return cascade.resumedOn() == null
                ? bodies.unstandIfLast(number, cascade.bodyStatus(), cascade.effectiveOn(), why)
                : bodies.standIfNew(number, BodyStatus.APPROVED, cascade.resumedOn(), why);
    }

    private void failed(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> cascades.claim(id).ifPresent(cascade -> {
                if (cascade.failed("interrupted", clock)) {
                    cascades.save(cascade, "given-up");
                }
            }));
        } catch (RuntimeException e) {
            LOG.warnf("cascade %s waits: %s", id, e.getMessage());
        }
    }
}
