package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.supervision.calendar.ClockRule;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import cn.jiangmen.quality.supervision.calendar.Suspension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which clocks a matter has and how they stand. Every rule is that of the day of receipt: what came before 2026-04-15 stays
 * under Order 20.
 */
public final class MatterClocks {
    /** 受理 and the telling of it, Order 20 Art 14. */
    public static final String ACCEPT = "COMPLAINT_ACCEPT";
    /** 调解, Order 20 Art 21. */
    public static final String MEDIATION = "MEDIATION_END";
    /** The telling of its end, Order 20 Art 21. */
    public static final String MEDIATION_TELL = "MEDIATION_TELL";
    /** 核查, procedure rule. */
    public static final String VERIFY = "REPORT_VERIFY";
    /** The telling of the filing, Order 20 Art 31. */
    public static final String REPORT_TELL = "REPORT_TELL";

    private static final String EXTENSION = "REPORT_EXTENSION";

    private final Matter matter;
    private final RunningClocks clocks;
    private final LocalDate today;
    private final List<ClockReading> readings = new ArrayList<>();

    private MatterClocks(Matter matter, RunningClocks clocks, LocalDate today) {
        this.matter = matter;
        this.clocks = clocks;
        this.today = today;
    }

    /** The clocks that were started so far, in the order of their start. */
    static List<ClockReading> of(Matter matter, RunningClocks clocks, LocalDate today) {
        MatterClocks each = new MatterClocks(matter, clocks, today);
        if (matter.origin().kind() == MatterKind.COMPLAINT) {
            each.complaint();
        } else {
            each.report();
        }
        return List.copyOf(each.readings);
    }

    /** What of them is kept with the matter. */
    static Dues dues(Matter matter, RunningClocks clocks, LocalDate today) {
        List<ClockReading> all = of(matter, clocks, today);
        ClockReading next = all.stream().filter(ClockReading::runs).findFirst().orElse(null);
        return new Dues(
                on(all, ACCEPT, VERIFY),
                on(all, MEDIATION),
                on(all, MEDIATION_TELL, REPORT_TELL),
                all.stream()
                        .anyMatch(each -> each.state() != ClockReading.State.DROPPED
                                && each.due().provisional()),
                next == null ? null : next.due().clock(),
                next == null ? null : next.due().on(),
                inTime(matter, all));
    }

    private void complaint() {
        LocalDate received = matter.origin().receivedOn();
        boolean undecided = matter.decidedOn() == null;
        LocalDate told = matter.origin().named() ? matter.decisionToldOn() : matter.decidedOn();
        add(rule(ACCEPT), received, List.of(), undecided ? null : told, undecided && matter.endedOn() != null);
        boolean accepted = !undecided && matter.status() != MatterStatus.REFUSED;
        if (accepted) {
            add(rule(MEDIATION), matter.decidedOn(), matter.suspensions(), matter.endedOn(), false);
        }
        if (matter.status() == MatterStatus.TERMINATED && matter.origin().named()) {
            add(rule(MEDIATION_TELL), matter.endedOn(), List.of(), matter.endToldOn(), false);
        }
    }

    private void report() {
        ClockRule verify = rule(VERIFY);
        if (matter.extendedOn() != null) {
            verify = longer(verify, rule(EXTENSION));
        }
        boolean merged = matter.status() == MatterStatus.MERGED;
        add(verify, matter.origin().receivedOn(), matter.suspensions(), matter.decidedOn(), merged);
        if (matter.decidedOn() != null && matter.origin().named()) {
            add(rule(REPORT_TELL), matter.decidedOn(), List.of(), matter.decisionToldOn(), false);
        }
    }

    private void add(ClockRule rule, LocalDate from, List<Suspension> suspended, LocalDate doneOn, boolean dropped) {
        RunningClocks.Due due = clocks.due(rule, from, suspended);
        readings.add(new ClockReading(rule, due, doneOn, state(due, suspended, doneOn, dropped), suspended));
    }

    private ClockReading.State state(
            RunningClocks.Due due, List<Suspension> suspended, LocalDate doneOn, boolean dropped) {
        if (dropped) {
            return ClockReading.State.DROPPED;
        }
        if (doneOn == null && suspended.stream().anyMatch(Suspension::lasts)) {
            return ClockReading.State.SUSPENDED;
        }
        if (due.on() == null) {
            return ClockReading.State.CALENDAR_MISSING;
        }
        if (doneOn != null) {
            return due.over(doneOn) ? ClockReading.State.LATE : ClockReading.State.MET;
        }
        return due.over(today) ? ClockReading.State.OVERDUE : ClockReading.State.RUNNING;
    }

    private ClockRule rule(String clock) {
        return clocks.rules().rule(clock, matter.origin().receivedOn());
    }

    private static ClockRule longer(ClockRule rule, ClockRule by) {
        return new ClockRule(
                rule.clock(),
                rule.from(),
                rule.until(),
                rule.length() + by.length(),
                rule.unit(),
                rule.instrument(),
                rule.confidence());
    }

    private static LocalDate on(List<ClockReading> all, String... clocks) {
        return all.stream()
                .filter(each -> List.of(clocks).contains(each.due().clock()))
                .filter(each -> each.state() != ClockReading.State.DROPPED)
                .findFirst()
                .map(each -> each.due().on())
                .orElse(null);
    }

    private static Boolean inTime(Matter matter, List<ClockReading> all) {
        if (all.stream().anyMatch(each -> each.state() == ClockReading.State.LATE)) {
            return Boolean.FALSE;
        }
        boolean over = matter.endedOn() != null
                && matter.status() != MatterStatus.MERGED
                && matter.status() != MatterStatus.WITHDRAWN;
        if (!over) {
            return null;
        }
        return all.stream().allMatch(each -> each.state() == ClockReading.State.MET) ? Boolean.TRUE : null;
    }
}
