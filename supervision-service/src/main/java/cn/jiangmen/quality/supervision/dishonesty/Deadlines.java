package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.supervision.calendar.ClockRules;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The clocks that run, or have run, over proposals and records. */
final class Deadlines {
    private Deadlines() {}

    /** What must be done, by when, and whether it was. */
    record Open(RunningClocks.Due due, LocalDate doneOn) {}

    /** When publicity and measures must have stopped (Order 44 Art 18 and 19); null while the record is active. */
    static RunningClocks.Due stop(DishonestyRecord each, RunningClocks clocks) {
        if (each.status().active()) {
            return null;
        }
        String clock = each.kind() == RecordKind.PENALTY_INFORMATION
                ? "REPAIR_STOP"
                : each.status() == RecordStatus.ANNULLED ? "LIST_ANNUL" : "LIST_STOP";
        RecordDays days = each.days();
        return clocks.due(clock, days.annulledOn() == null ? days.endedOn() : days.annulledOn());
    }

    static List<Open> of(DishonestyRecord each, RunningClocks clocks) {
        boolean listing = each.kind() == RecordKind.SERIOUS_LISTING;
        RecordDays days = each.days();
        List<Open> open = new ArrayList<>();
        if (each.status().active()) {
            if (listing) {
                add(open, clocks, "LIST_PUBLISH", days.listedOn(), days.publishedOn());
            } else if (each.grade() != Grade.MINOR) { // a minor one need not be published
                add(open, clocks, "PENALTY_CREDIT", each.penalty().decidedOn(), days.publishedOn());
            }
        }
        switch (each.status()) {
            case REPAIR_APPLIED ->
                add(open, clocks, listing ? "LIST_REPAIR_ACCEPT" : "REPAIR_ACCEPT", days.appliedOn(), null);
            case REPAIR_ACCEPTED ->
                add(open, clocks, listing ? "LIST_REPAIR_DECIDE" : "REPAIR_DECIDE", days.acceptedOn(), null);
            case REPAIRED, EXPIRED, ANNULLED -> open.add(new Open(stop(each, clocks), days.stoppedOn()));
            case IN_FORCE -> {}
        }
        return List.copyOf(open);
    }

    static List<Open> of(Proposal each, RunningClocks clocks) {
        List<Open> open = new ArrayList<>();
        each.notifiedOn()
                .ifPresent(on -> add(
                        open,
                        clocks,
                        "DEFENCE",
                        on,
                        each.defendedOn()
                                .or(each::consentRequestedOn)
                                .or(each::endedOn)
                                .orElse(null)));
        return List.copyOf(open);
    }

    private static void add(List<Open> open, RunningClocks clocks, String clock, LocalDate from, LocalDate doneOn) {
        try {
            open.add(new Open(clocks.due(clock, from), doneOn));
        } catch (ClockRules.NoSuchClock _) {
            // no law set a term then
        }
    }
}
