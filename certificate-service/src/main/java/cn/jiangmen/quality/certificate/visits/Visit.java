package cn.jiangmen.quality.certificate.visits;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.Term;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A visit of a body to the holder of a certificate; recorded after it took place, corrected or withdrawn when it was told wrongly. */
@Entity
@Table(name = "visit")
public class Visit {
    @Id
    private UUID id;

    private UUID certificateId;
    private String kind;
    private LocalDate begunOn;
    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private VisitResult result;

    private String body;
    private Boolean announced;
    private String note;
    private String recordedBy;
    private Instant recordedAt;
    private Instant withdrawnAt;

    @Version
    @Column(nullable = false)
    private long version = 1;

    protected Visit() {}

    /**
     * Records a visit.
     *
     * @throws VisitRefused when its days do not fit each other, today or the certificate
     */
    static Visit record(UUID id, Certificate certificate, VisitFacts facts, VisitKind kind, String by, Clock clock) {
        Visit visit = new Visit();
        visit.id = id;
        visit.certificateId = certificate.id();
        visit.take(certificate, facts, kind, by, clock);
        return visit;
    }

    /**
     * States it anew, whole.
     *
     * @throws VisitRefused as when it is recorded, or when it is withdrawn or known so
     */
    void correct(Certificate certificate, VisitFacts facts, VisitKind kind, String by, Clock clock) {
        stands();
        if (named(facts, certificate).equals(facts())) {
            throw new VisitRefused.NothingToCorrect();
        }
        take(certificate, facts, kind, by, clock);
    }

    /** Takes it back, as if it had not been recorded. */
    void withdraw(String by, Clock clock) {
        stands();
        recordedBy = by;
        recordedAt = clock.instant();
        withdrawnAt = recordedAt;
    }

    private void stands() {
        if (withdrawnAt != null) {
            throw new VisitRefused.Withdrawn();
        }
    }

    private void take(Certificate certificate, VisitFacts told, VisitKind ofKind, String by, Clock clock) {
        VisitFacts facts = named(told, certificate);
        Term.plausible("begun_on", facts.begunOn());
        Term.plausible("ended_on", facts.endedOn());
        if (facts.endedOn().isBefore(facts.begunOn())) {
            throw new VisitRefused.Reversed();
        }
        if (facts.endedOn().isAfter(LocalDate.now(clock))) {
            throw new VisitRefused.InFuture(facts.endedOn());
        }
        LocalDate issued = certificate.days().beganOn();
        if (ofKind.afterIssue() && facts.begunOn().isBefore(issued)) {
            throw new VisitRefused.BeforeIssue(facts.begunOn(), issued);
        }
        LocalDate end = certificate.days().endedOn();
        if (end != null && facts.begunOn().isAfter(end)) {
            throw new VisitRefused.AfterEnd(facts.begunOn(), end);
        }
        kind = facts.kind();
        begunOn = facts.begunOn();
        endedOn = facts.endedOn();
        result = facts.result();
        body = facts.body();
        announced = facts.announced();
        note = facts.note();
        recordedBy = by;
        recordedAt = clock.instant();
    }

    private static VisitFacts named(VisitFacts facts, Certificate certificate) {
        return facts.body() != null
                ? facts
                : new VisitFacts(
                        facts.kind(),
                        facts.begunOn(),
                        facts.endedOn(),
                        facts.result(),
                        certificate.body(),
                        facts.announced(),
                        facts.note());
    }

    public UUID id() {
        return id;
    }

    public UUID certificateId() {
        return certificateId;
    }

    public VisitFacts facts() {
        return new VisitFacts(kind, begunOn, endedOn, result, body, announced, note);
    }

    /** Who recorded it last: a department or office. */
    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** When it was taken back, or null. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public long version() {
        return version;
    }
}
