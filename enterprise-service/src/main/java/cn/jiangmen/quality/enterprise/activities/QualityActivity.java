package cn.jiangmen.quality.enterprise.activities;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
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

    /** States anew what was recorded wrongly. */
    ActivityEvent.Corrected correct(Work right, String reason) {
        requireStanding();
        if (work.equals(right)) {
            throw new ActivityRefused.NothingToCorrect();
        }
        work = right;
        return new ActivityEvent.Corrected(reason);
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
