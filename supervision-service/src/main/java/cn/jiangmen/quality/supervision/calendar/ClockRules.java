package cn.jiangmen.quality.supervision.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The clocks of the regime, by the rule in force on the day of the event. */
public final class ClockRules {
    private final List<ClockRule> rules;

    public ClockRules(Collection<ClockRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The rule of a clock for an event of a day.
     *
     * @throws NoSuchClock when no rule covers that day
     */
    public ClockRule rule(String clock, LocalDate event) {
        return find(clock, event).orElseThrow(() -> new NoSuchClock(clock, event));
    }

    /** The same, to be shown: events of before the rules that are known have none. */
    public Optional<ClockRule> find(String clock, LocalDate event) {
        return rules.stream()
                .filter(rule -> rule.clock().equals(clock) && rule.covers(event))
                .findFirst();
    }

    public List<ClockRule> all() {
        return rules;
    }

    /** No rule of this clock was in force on the day. */
    public static final class NoSuchClock extends RuntimeException {
        public final String clock;
        public final LocalDate event;

        NoSuchClock(String clock, LocalDate event) {
            super("no rule of clock " + clock + " covers " + event, null, false, false);
            this.clock = clock;
            this.event = event;
        }
    }
}
