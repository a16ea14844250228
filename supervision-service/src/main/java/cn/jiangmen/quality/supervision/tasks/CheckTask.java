package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.supervision.draw.Seed;
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
 * One task of random checks (抽查任务): planned, its seed committed, its lists frozen, drawn, and closed when everything drawn
 * has its results; or cancelled before there are any.
 */
@Entity
@Table(name = "check_task")
public class CheckTask {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID planId;
    private Integer planLine;

    @Embedded
    private TaskTerms terms;

    @Embedded
    private Ratios ratios;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    private String seedCommitment;
    private Instant committedAt;

    @Embedded
    private FrozenList frozen;

    private String seed;
    private Integer drawnObjects;
    private Instant drawnAt;
    private LocalDate endedOn;
    private Instant recordedAt;
    private Instant changedAt;

    protected CheckTask() {}

    /** A task that is planned; plan and line may be null. */
    CheckTask(UUID id, UUID planId, Integer planLine, TaskTerms terms, Ratios ratios, Instant now) {
        this.id = id;
        this.planId = planId;
        this.planLine = planLine;
        this.terms = terms;
        this.ratios = ratios;
        this.status = TaskStatus.PLANNED;
        this.recordedAt = now;
        this.changedAt = now;
    }

    CheckTaskEvent.Committed commit(String commitment, Instant now) {
        require(TaskStatus.PLANNED);
        seedCommitment = commitment;
        committedAt = now;
        become(TaskStatus.COMMITTED, now);
        return new CheckTaskEvent.Committed();
    }

    CheckTaskEvent.Frozen freeze(FrozenList lists, Instant now) {
        require(TaskStatus.COMMITTED);
        frozen = lists;
        become(TaskStatus.FROZEN, now);
        return new CheckTaskEvent.Frozen();
    }

    CheckTaskEvent.Drawn draw(Seed revealed, int objects, Instant now) {
        require(TaskStatus.FROZEN);
        seed = revealed.hex();
        drawnObjects = objects;
        drawnAt = now;
        become(TaskStatus.DRAWN, now);
        return new CheckTaskEvent.Drawn();
    }

    CheckTaskEvent.Reassigned reassign(String why, Instant now) {
        require(TaskStatus.DRAWN);
        changedAt = now;
        return new CheckTaskEvent.Reassigned(why);
    }

    CheckTaskEvent.Closed close(LocalDate on, Instant now) {
        require(TaskStatus.DRAWN);
        endedOn = on;
        become(TaskStatus.CLOSED, now);
        return new CheckTaskEvent.Closed();
    }

    /**
     * Ends it without results; a committed seed is revealed, so that nobody can say that draws were tried until one pleased.
     *
     * @param committed the seed, or null when none was committed
     */
    CheckTaskEvent.Cancelled cancel(Seed committed, LocalDate on, String why, Instant now) {
        if (status == TaskStatus.CLOSED || status == TaskStatus.CANCELLED) {
            throw new TaskRefused.WrongState(status, TaskStatus.DRAWN);
        }
        seed = committed == null ? null : committed.hex();
        endedOn = on;
        become(TaskStatus.CANCELLED, now);
        return new CheckTaskEvent.Cancelled(why);
    }

    void require(TaskStatus needed) {
        if (status != needed) {
            throw new TaskRefused.WrongState(status, needed);
        }
    }

    private void become(TaskStatus next, Instant now) {
        status = next;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID planId() {
        return planId;
    }

    public Integer planLine() {
        return planLine;
    }

    public TaskTerms terms() {
        return terms;
    }

    public Ratios ratios() {
        return ratios;
    }

    public TaskStatus status() {
        return status;
    }

    public String seedCommitment() {
        return seedCommitment;
    }

    public Instant committedAt() {
        return committedAt;
    }

    /** Null until it is frozen. */
    public FrozenList frozen() {
        return frozen;
    }

    /** Null until it is revealed. */
    public String seed() {
        return seed;
    }

    public Integer drawnObjects() {
        return drawnObjects;
    }

    public Instant drawnAt() {
        return drawnAt;
    }

    public LocalDate endedOn() {
        return endedOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
