package cn.jiangmen.quality.target.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A milestone of a duty (节点): something that one department, or one county, has to have done by a day. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written here and read by queries only
@Table(name = "duty_milestone")
public class Milestone {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID duty;
    private String county;
    private String department;
    private String title;
    private LocalDate dueOn;
    private LocalDate doneOn;
    private Instant recordedAt;
    private Instant changedAt;

    protected Milestone() {}

    Milestone(UUID id, UUID duty, String county, String department, String title, LocalDate dueOn, Instant now) {
        this.id = id;
        this.duty = duty;
        this.county = county;
        this.department = department;
        this.title = title;
        this.dueOn = dueOn;
        this.recordedAt = now;
        this.changedAt = now;
    }

    void complete(LocalDate on) {
        requireOpen();
        doneOn = on;
    }

    void reopen() {
        if (doneOn == null) {
            throw new DutyRefused.MilestoneOpen();
        }
        doneOn = null;
    }

    void reschedule(LocalDate newDueOn) {
        requireOpen();
        dueOn = newDueOn;
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

    UUID duty() {
        return duty;
    }

    String county() {
        return county;
    }

    String department() {
        return department;
    }

    String title() {
        return title;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate doneOn() {
        return doneOn;
    }

    Instant changedAt() {
        return changedAt;
    }

    private void requireOpen() {
        if (doneOn != null) {
            throw new DutyRefused.MilestoneDone(doneOn);
        }
    }
}
