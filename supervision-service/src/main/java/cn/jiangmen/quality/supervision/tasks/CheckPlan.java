package cn.jiangmen.quality.supervision.tasks;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The yearly plan of an authority: drafted, adopted, and amended with a reason. */
@Entity
@Table(name = "check_plan")
public class CheckPlan {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private int year;
    private String title;
    private String authority;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "check_plan_line", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "line")
    private List<PlanLine> lines = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private PlanStatus status;

    private LocalDate adoptedOn;
    private Instant recordedAt;
    private Instant changedAt;

    protected CheckPlan() {}

    CheckPlan(UUID id, int year, String title, String authority, List<PlanLine> lines, Instant now) {
        this.id = id;
        this.year = year;
        this.title = title;
        this.authority = authority;
        this.lines.addAll(lines);
        this.status = PlanStatus.DRAFT;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /**
     * Changes the plan; lines that tasks were made from keep their number and their content.
     *
     * @param used numbers of lines with tasks, from 1
     */
    void amend(String newTitle, List<PlanLine> newLines, List<Integer> used, Instant now) {
        for (int number : used) {
            if (newLines.size() < number || !newLines.get(number - 1).equals(lines.get(number - 1))) {
                throw new TaskRefused.LineInUse(number);
            }
        }
        if (title.equals(newTitle) && lines.equals(newLines)) {
            throw new TaskRefused.PlanUnchanged();
        }
        title = newTitle;
        lines.clear();
        lines.addAll(newLines);
        changedAt = now;
    }

    void adopt(LocalDate on, Instant now) {
        if (status == PlanStatus.ADOPTED) {
            throw new TaskRefused.PlanAdopted(adoptedOn);
        }
        status = PlanStatus.ADOPTED;
        adoptedOn = on;
        changedAt = now;
    }

    /** @throws TaskRefused.LineUnknown when the plan has no such line; numbers begin with 1 */
    PlanLine line(int number) {
        if (number < 1 || number > lines.size()) {
            throw new TaskRefused.LineUnknown(number);
        }
        return lines.get(number - 1);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public int year() {
        return year;
    }

    public String title() {
        return title;
    }

    public String authority() {
        return authority;
    }

    public List<PlanLine> lines() {
        return List.copyOf(lines);
    }

    public PlanStatus status() {
        return status;
    }

    public LocalDate adoptedOn() {
        return adoptedOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
