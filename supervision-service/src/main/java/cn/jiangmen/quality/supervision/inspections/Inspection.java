package cn.jiangmen.quality.supervision.inspections;

import cn.jiangmen.quality.supervision.Subject;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One check of one subject (监督检查) with its result: recorded, corrected as often as needed, followed up where the result asks
 * for it, published, or withdrawn.
 */
@Entity
@Table(name = "inspection")
public class Inspection {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Subject subject;

    @Embedded
    private Finding finding;

    @Enumerated(EnumType.STRING)
    private InspectionStatus status;

    private UUID recheckOf;
    private LocalDate followedUpOn;
    private String followUpReference;
    private LocalDate publishedOn;
    private Instant recordedAt;
    private Instant changedAt;

    protected Inspection() {}

    /** An inspection that is recorded. */
    Inspection(UUID id, Subject subject, Finding finding, Instant now) {
        this.id = id;
        this.subject = subject;
        this.finding = finding;
        this.status = InspectionStatus.RECORDED;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** States anew what was recorded wrongly. */
    InspectionEvent.Corrected correct(Subject rightSubject, Finding rightFinding, String reason) {
        requireStanding();
        if (subject.equals(rightSubject) && finding.equals(rightFinding)) {
            throw new InspectionRefused.NothingToCorrect();
        }
        if (!FollowUpKind.of(finding.result()).equals(FollowUpKind.of(rightFinding.result()))) {
            followedUpOn = null; // what was done answered another result
            followUpReference = null;
        }
        subject = rightSubject;
        finding = rightFinding;
        return new InspectionEvent.Corrected(reason);
    }

    /** Takes back the record. */
    InspectionEvent.Withdrawn withdraw(String reason) {
        requireStanding();
        status = InspectionStatus.WITHDRAWN;
        return new InspectionEvent.Withdrawn(reason);
    }

    /** Does what the result asks for. */
    InspectionEvent.FollowedUp followUp(LocalDate on, String reference, String note) {
        requireStanding();
        if (FollowUpKind.of(finding.result()).isEmpty() || followedUpOn != null) {
            throw new InspectionRefused.NothingToFollowUp(finding.result(), followedUpOn);
        }
        if (on.isBefore(finding.inspectedOn())) {
            throw new InspectionRefused.BeforeInspection(on, finding.inspectedOn());
        }
        followedUpOn = on;
        followUpReference = reference;
        return new InspectionEvent.FollowedUp(note);
    }

    /** Makes it public. */
    InspectionEvent.Published publish(LocalDate on) {
        requireStanding();
        if (publishedOn != null) {
            throw new InspectionRefused.AlreadyPublished(publishedOn);
        }
        publishedOn = on;
        return new InspectionEvent.Published();
    }

    void rechecks(Inspection first) {
        recheckOf = first.id;
    }

    void changed(Instant now) {
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Subject subject() {
        return subject;
    }

    public Finding finding() {
        return finding;
    }

    public InspectionStatus status() {
        return status;
    }

    /** The inspection that this one follows up, or null. */
    public UUID recheckOf() {
        return recheckOf;
    }

    public LocalDate followedUpOn() {
        return followedUpOn;
    }

    /** Case number, id of the re-check, or number of the decision that answered the result; null until then. */
    public String followUpReference() {
        return followUpReference;
    }

    public LocalDate publishedOn() {
        return publishedOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    private void requireStanding() {
        if (status == InspectionStatus.WITHDRAWN) {
            throw new InspectionRefused.AlreadyWithdrawn();
        }
    }
}
