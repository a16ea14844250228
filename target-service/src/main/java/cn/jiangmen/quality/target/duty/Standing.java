package cn.jiangmen.quality.target.duty;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** How far something is that has to be done by a day: the state of a duty, or of a county's strand of it. */
@Embeddable
public class Standing {
    @Enumerated(EnumType.STRING)
    private DutyState state;

    private LocalDate stateSince;
    private String stateReason;
    private LocalDate dueOn;

    protected Standing() {}

    Standing(LocalDate dueOn) {
        this.state = DutyState.PLANNED;
        this.dueOn = dueOn;
    }

    /** Goes to another state on a day; dropping and taking up again need a reason. */
    void move(DutyState next, LocalDate on, String reason) {
        if (!state.leadsTo(next)) {
            throw new DutyRefused.StateUnreachable(state, next);
        }
        if (reason == null && (next == DutyState.DROPPED || state == DutyState.DONE)) {
            throw new DutyRefused.ReasonMissing(next);
        }
        if (stateSince != null && on.isBefore(stateSince)) {
            throw new DutyRefused.OutOfOrder("effective_on", on, stateSince);
        }
        state = next;
        stateSince = on;
        stateReason = reason;
    }

    /** Has to be done by another day. */
    void reschedule(LocalDate newDueOn) {
        requireOpen();
        dueOn = newDueOn;
    }

    void requireOpen() {
        if (!state.open()) {
            throw new DutyRefused.Closed(state);
        }
    }

    void requireNotDropped() {
        if (state == DutyState.DROPPED) {
            throw new DutyRefused.Closed(state);
        }
    }

    public DutyState state() {
        return state;
    }

    public LocalDate stateSince() {
        return stateSince;
    }

    public String stateReason() {
        return stateReason;
    }

    public LocalDate dueOn() {
        return dueOn;
    }
}
