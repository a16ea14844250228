package cn.jiangmen.quality.supervision.register;

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

/** One person of the register of inspectors: entered, corrected, gone, and back again. */
@Entity
@Table(name = "inspector")
public class Inspector {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Embedded
    private Qualification qualification;

    @Enumerated(EnumType.STRING)
    private InspectorStatus status;

    private LocalDate leftOn;
    private Instant recordedAt;
    private Instant changedAt;

    protected Inspector() {}

    Inspector(UUID id, Qualification qualification, Instant now) {
        this.id = id;
        this.qualification = qualification;
        this.status = InspectorStatus.ACTIVE;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** States anew what was entered. */
    void correct(Qualification right, Instant now) {
        if (qualification.equals(right)) {
            throw new RegisterRefused.NothingToCorrect();
        }
        qualification = right;
        changedAt = now;
    }

    /** Is not sent any more from a day on. */
    void leave(LocalDate on, Instant now) {
        if (status == InspectorStatus.LEFT) {
            throw new RegisterRefused.AlreadyLeft(leftOn);
        }
        status = InspectorStatus.LEFT;
        leftOn = on;
        changedAt = now;
    }

    /** May be sent again. */
    void comeBack(Instant now) {
        if (status == InspectorStatus.ACTIVE) {
            throw new RegisterRefused.NotLeft();
        }
        status = InspectorStatus.ACTIVE;
        leftOn = null;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Qualification qualification() {
        return qualification;
    }

    public InspectorStatus status() {
        return status;
    }

    public LocalDate leftOn() {
        return leftOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
