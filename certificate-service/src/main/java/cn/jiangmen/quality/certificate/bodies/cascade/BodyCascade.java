package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A suspension or withdrawal of a body with all that follows for its certificates: one batch, from preview to restoration. */
@Entity
@Table(name = "body_cascade")
public class BodyCascade {
    /** A piece of work that failed so often is given up, having written nothing. */
    static final int MOST_ATTEMPTS = 5;

    @Id
    private UUID id;

    private UUID bodyId;
    private String approvalNumber;

    @Enumerated(EnumType.STRING)
    private BodyStatus bodyStatus;

    private LocalDate effectiveOn;

    @Enumerated(EnumType.STRING)
    private CertificateStatus certificateStatus;

    private String reason;
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    private CascadeState state;

    private boolean standingRecorded;
    private boolean standingRestored;

    @Embedded
    private CascadeCounts counts;

    @Convert(converter = StoredEffect.class)
    @ColumnTransformer(write = "?::jsonb")
    private CascadeEffect effect;

    private Instant previewedAt;
    private String confirmedBy;
    private Instant confirmedAt;
    private Instant appliedAt;
    private String restoredBy;
    private String restorationReason;
    private LocalDate resumedOn;
    private Instant restoredAt;
    private int attempts;
    private String problem;
    private Instant recordedAt;

    @Version
    @Column(nullable = false)
    private long version = 1;

    protected BodyCascade() {}

    /**
     * Asks what would follow; nothing is changed before it is confirmed.
     *
     * @param status {@code SUSPENDED} or {@code WITHDRAWN}
     * @param certificates what the certificates become
     */
    static BodyCascade ask(
            UUID id,
            CertificationBody body,
            BodyStatus status,
            LocalDate effectiveOn,
            CertificateStatus certificates,
            String reason,
            String by,
            Clock clock) {
        BodyCascade cascade = new BodyCascade();
        cascade.id = id;
        cascade.bodyId = body.id();
        cascade.approvalNumber = body.key();
        cascade.bodyStatus = status;
        cascade.effectiveOn = effectiveOn;
        cascade.certificateStatus = certificates;
        cascade.reason = reason;
        cascade.requestedBy = by;
        cascade.state = CascadeState.PREVIEWING;
        cascade.counts = CascadeCounts.NONE;
        cascade.recordedAt = clock.instant();
        return cascade;
    }

    /** Asks again, because what is known of the certificates has changed. */
    void askAgain(Clock clock) {
        in("preview", CascadeState.PREVIEWED);
        move(CascadeState.PREVIEWING, clock);
    }

    void previewed(CascadeCounts found, CascadeEffect cost, Clock clock) {
        in("preview", CascadeState.PREVIEWING);
        counts = found;
        effect = cost;
        previewedAt = clock.instant();
        move(CascadeState.PREVIEWED, clock);
    }

    void confirm(String by, Clock clock) {
        in("confirm", CascadeState.PREVIEWED);
        confirmedBy = by;
        confirmedAt = clock.instant();
        move(CascadeState.APPLYING, clock);
    }

    /** @param standing whether the body's standing was recorded with it; it may have been known before */
    void applied(boolean standing, int done, int left, Clock clock) {
        in("confirm", CascadeState.APPLYING);
        standingRecorded = standing;
        counts = counts.applied(done, left);
        appliedAt = clock.instant();
        move(CascadeState.APPLIED, clock);
    }

    /**
     * Asks for it to be taken back.
     *
     * @throws CascadeRefused when it is not applied, or cannot be taken back in that way
     */
    void restore(Restoration restoration, Clock clock) {
        in("restore", CascadeState.APPLIED);
        if (restoration.resumedOn() != null) {
            if (certificateStatus.isFinal() || bodyStatus != BodyStatus.SUSPENDED) {
                throw new CascadeRefused.NothingToResume();
            }
            if (!restoration.resumedOn().isAfter(effectiveOn)) {
                throw new CascadeRefused.ResumedTooEarly(effectiveOn);
            }
        }
        restoredBy = restoration.by();
        restorationReason = restoration.reason();
        resumedOn = restoration.resumedOn();
        move(CascadeState.RESTORING, clock);
    }

    void restored(boolean standing, int done, int left, Clock clock) {
        in("restore", CascadeState.RESTORING);
        standingRestored = standing;
        counts = counts.restored(done, left);
        restoredAt = clock.instant();
        move(CascadeState.RESTORED, clock);
    }

    void discard(Clock clock) {
        in("discard", CascadeState.PREVIEWING, CascadeState.PREVIEWED);
        move(CascadeState.DISCARDED, clock);
    }

    /** Notes that its work failed and nothing was written; after too many times it is back where it was before. */
    boolean failed(String why, Clock clock) {
        attempts++;
        if (attempts < MOST_ATTEMPTS) {
            return false;
        }
        CascadeState before =
                switch (state) {
                    case PREVIEWING -> CascadeState.DISCARDED;
                    case APPLYING -> CascadeState.PREVIEWED;
                    case RESTORING -> CascadeState.APPLIED;
                    default -> state;
                };
        move(before, clock);
        problem = why;
        return true;
    }

    private void in(String act, CascadeState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new CascadeRefused.WrongState(act, state);
        }
    }

    private void move(CascadeState next, Clock clock) {
        state = next;
        attempts = 0;
        problem = null;
        recordedAt = clock.instant();
    }

    /** What the versions and events of its batch name as their cause. */
    String asCause() {
        return "body-cascade:" + id;
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public String approvalNumber() {
        return approvalNumber;
    }

    public BodyStatus bodyStatus() {
        return bodyStatus;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public CertificateStatus certificateStatus() {
        return certificateStatus;
    }

    public String reason() {
        return reason;
    }

    public CascadeState state() {
        return state;
    }

    public LocalDate resumedOn() {
        return resumedOn;
    }

    public String restorationReason() {
        return restorationReason;
    }

    boolean standingRecorded() {
        return standingRecorded;
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** All that is known of it: what callers see and what its history keeps. */
    public CascadeRecord asRecord() {
        return new CascadeRecord(
                id,
                approvalNumber,
                state,
                bodyStatus,
                effectiveOn,
                certificateStatus,
                reason,
                requestedBy,
                counts,
                effect,
                previewedAt,
                confirmedBy,
                confirmedAt,
                appliedAt,
                standingRecorded,
                restoredBy,
                restorationReason,
                resumedOn,
                restoredAt,
                standingRestored,
                problem);
    }
}
