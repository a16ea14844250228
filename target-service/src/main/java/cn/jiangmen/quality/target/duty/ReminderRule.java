package cn.jiangmen.quality.target.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** On which days before (or, negative, after) the due day one kind of thing is reminded of. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written here and read by queries only
@Table(name = "reminder_rule")
public class ReminderRule {
    @Id
    @Enumerated(EnumType.STRING)
    private DueKind appliesTo;

    @Version
    private long version = 1;

    private Integer[] daysBefore;
    private Instant changedAt;

    protected ReminderRule() {}

    void change(List<Integer> days, Instant now) {
        daysBefore = days.stream()
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toArray(Integer[]::new);
        changedAt = now;
    }

    public DueKind appliesTo() {
        return appliesTo;
    }

    public List<Integer> daysBefore() {
        return List.of(daysBefore);
    }

    public long version() {
        return version;
    }

    Instant changedAt() {
        return changedAt;
    }
}
