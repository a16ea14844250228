package cn.jiangmen.quality.supervision;

import cn.jiangmen.quality.supervision.calendar.ClockRule;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import cn.jiangmen.quality.supervision.calendar.Suspension;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells every legal period of a case from its steps, by the rules that were in force when each began. */
public final class CaseClocks {
    private static final String DECIDE = "CASE_DECIDE";

    private final SupervisionCase each;
    private final RunningClocks clocks;
    private final LocalDate today;
    private final List<CaseClock> found = new ArrayList<>();

    private CaseClocks(SupervisionCase each, RunningClocks clocks, LocalDate today) {
        this.each = each;
        this.clocks = clocks;
        this.today = today;
    }

    /** The periods that have begun, in the order of the procedure. */
    public static List<CaseClock> of(SupervisionCase each, RunningClocks clocks, LocalDate today) {
        return new CaseClocks(each, clocks, today).all();
    }

    /** The rule for the decision, with the extensions that were given. */
    static ClockRule decideAsExtended(SupervisionCase each, RunningClocks clocks) {
        return longer(clocks.rules().rule(DECIDE, each.openedOn()), extensions(each));
    }

    private List<CaseClock> all() {
        each.lead().map(Lead::leadReceivedOn).ifPresent(received -> {
            int extended = each.proceedings()
                    .last(StepKind.FILING_EXTENDED)
                    .flatMap(_ -> clocks.rules().find("CASE_FILE_EXTENSION", received))
                    .map(ClockRule::length)
                    .orElse(0);
            add("CASE_FILE", received, extended, each.openedOn(), List.of());
        });
        List<Suspension> suspensions = each.proceedings().suspensions();
        LocalDate decided = day(StepKind.DECIDED).or(each::closedOn).orElse(null);
        add(DECIDE, each.openedOn(), extensions(each), decided, suspensions);
        round(each.steps());
        day(StepKind.DECIDED)
                .ifPresent(
                        on -> add("PENALTY_SERVE", on, 0, day(StepKind.SERVED).orElse(null), List.of()));
        return found;
    }

    /** A case that went back to the investigation is noticed and reviewed again; each time has its own periods. */
    private void round(List<CaseStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            CaseStep step = steps.get(i);
            List<CaseStep> later = steps.subList(i + 1, steps.size());
            if (step.kind() == StepKind.NOTIFIED) {
                LocalDate ended = first(
                        later,
                        StepKind.DEFENCE_REVIEWED,
                        StepKind.WAIVED,
                        StepKind.HEARING_REQUESTED,
                        StepKind.HEARING_HELD);
                right("DEFENCE", step.day(), ended);
                if (step.detail() != null) {
                    right("HEARING_REQUEST", step.day(), ended);
                }
            } else if (step.kind() == StepKind.REVIEW_REQUESTED) {
                LocalDate ended = first(later, StepKind.REVIEW_PASSED, StepKind.REVIEW_RETURNED);
                add("LEGAL_REVIEW", step.day(), 0, ended, List.of());
            }
        }
    }

    /** A period that is the party's: when it is over, nobody is late. */
    private void right(String clock, LocalDate start, LocalDate ended) {
        ClockRule rule = clocks.rules().find(clock, start).orElse(null);
        if (rule == null) {
            return;
        }
        RunningClocks.Due due = clocks.due(rule, start, List.of());
        boolean over = ended != null || due.over(today);
        CaseClock.State state = over
                ? CaseClock.State.MET
                : due.on() == null ? CaseClock.State.CALENDAR_MISSING : CaseClock.State.RUNNING;
        Integer left = over || due.on() == null ? null : (int) ChronoUnit.DAYS.between(today, due.on());
        found.add(new CaseClock(
                clock,
                rule.instrument(),
                start,
                due.on(),
                due.provisional(),
                due.missingYear(),
                ended,
                state,
                0,
                0,
                null,
                left));
    }

    private void add(String clock, LocalDate start, int extendedBy, LocalDate ended, List<Suspension> suspensions) {
        ClockRule rule = clocks.rules().find(clock, start).orElse(null);
        if (rule == null) { // an event of before the rules that are known
            return;
        }
        RunningClocks.Due due = clocks.due(longer(rule, extendedBy), start, suspensions);
        Optional<LocalDate> since = suspensions.stream()
                .filter(Suspension::lasts)
                .map(Suspension::from)
                .findFirst()
                .filter(_ -> ended == null);
        int lost = (int) suspensions.stream()
                .filter(each -> !each.lasts())
                .mapToLong(each -> ChronoUnit.DAYS.between(each.from(), each.until()))
                .sum();
        boolean late = due.over(ended == null ? today : ended);
        CaseClock.State state;
        if (since.isPresent()) {
            state = CaseClock.State.SUSPENDED;
        } else if (due.on() == null) {
            state = CaseClock.State.CALENDAR_MISSING;
        } else if (ended != null) {
            state = late ? CaseClock.State.LATE : CaseClock.State.MET;
        } else {
            state = late ? CaseClock.State.OVERDUE : CaseClock.State.RUNNING;
        }
        LocalDate on = since.isPresent() ? null : due.on();
        found.add(new CaseClock(
                rule.clock(),
                rule.instrument(),
                start,
                on,
                due.provisional(),
                due.missingYear(),
                ended,
                state,
                extendedBy,
                lost,
                since.orElse(null),
                ended != null || on == null ? null : (int) ChronoUnit.DAYS.between(today, on)));
    }

    private Optional<LocalDate> day(StepKind kind) {
        return each.proceedings().last(kind).map(CaseStep::day);
    }

    private static LocalDate first(List<CaseStep> later, StepKind... kinds) {
        return later.stream()
                .filter(step -> List.of(kinds).contains(step.kind()))
                .map(CaseStep::day)
                .findFirst()
                .orElse(null);
    }

    private static int extensions(SupervisionCase each) {
        return each.steps().stream()
                .filter(step -> step.kind() == StepKind.EXTENDED || step.kind() == StepKind.EXTENDED_COLLECTIVELY)
                .mapToInt(CaseStep::days)
                .sum();
    }

    private static ClockRule longer(ClockRule rule, int by) {
        return new ClockRule(
                rule.clock(),
                rule.from(),
                rule.until(),
                rule.length() + by,
                rule.unit(),
                rule.instrument(),
                rule.confidence());
    }
}
