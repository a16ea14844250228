package cn.jiangmen.quality.enterprise.activities;

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

/** One piece of quality work (质量工作): recorded, corrected as often as needed, or withdrawn. */
@Entity
@Table(name = "quality_activity")
public class QualityActivity {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Work work;

    @Enumerated(EnumType.STRING)
    private ActivityStatus status;

    private String personMask;

    private Instant recordedAt;
    private Instant changedAt;

    protected QualityActivity() {}

    /** Work that is recorded. */
    QualityActivity(UUID id, Work work, Instant now) {
        this.id = id;
        this.work = work;
        this.status = ActivityStatus.RECORDED;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** The name of the person it is about, as anybody may see it. */
    QualityActivity of(PersonName person) {
        personMask = person == null ? personMask : person.masked();
        return this;
    }

    /**
     * States anew what was recorded wrongly.
     *
     * @param newPerson whether another person is named
     */
    ActivityEvent.Corrected correct(Work right, boolean newPerson, String reason) {
        requireStanding();
        if (work.equals(right) && !newPerson) {
            throw new ActivityRefused.NothingToCorrect();
        }
        work = right;
        return new ActivityEvent.Corrected(reason);
    }

    /** Ends what holds, earlier than it would have ended: the day is its last. */
    ActivityEvent.Ended end(LocalDate last, String reason) {
        requireStanding();
        if (last.isBefore(work.heldOn())) {
            throw new ActivityRefused.TermInvalid("ended_on", last);
        }
        if (work.validTo() != null && !last.isBefore(work.validTo())) {
            throw new ActivityRefused.AlreadyEnded(work.validTo());
        }
        work = work.until(last);
        return new ActivityEvent.Ended(reason);
    }

    /** Takes a project to its next stage; with the last one it is over on that day. */
    ActivityEvent.Advanced advance(Stage next, LocalDate on, String reason) {
        requireStanding();
        if (!Stage.leads(work.stage(), next)) {
            throw new ActivityRefused.StageImpossible(work.stage(), next);
        }
        if (on.isBefore(work.heldOn())) {
            throw new ActivityRefused.TermInvalid("on", on);
        }
        work = work.in(next, next.isLast() ? on : work.validTo());
        return new ActivityEvent.Advanced(reason);
    }

    /** Takes back the record. */
    ActivityEvent.Withdrawn withdraw(String reason) {
        requireStanding();
        status = ActivityStatus.WITHDRAWN;
        return new ActivityEvent.Withdrawn(reason);
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

    public Work work() {
        return work;
    }

    /** Null where no person is named. */
    public String personMask() {
        return personMask;
    }

    public ActivityStatus status() {
        return status;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    private void requireStanding() {
        if (status == ActivityStatus.WITHDRAWN) {
            throw new ActivityRefused.AlreadyWithdrawn();
        }
    }
}
