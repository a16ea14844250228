package cn.jiangmen.quality.local.city;

import cn.jiangmen.quality.local.city.Certificate.StateChange;
import cn.jiangmen.quality.local.city.Certificate.Term;
import java.time.LocalDate;
import java.util.List;

/**
 * The days on which the register was exported, what an export of a day shows of a story, and which stories a reader of
 * the exports can follow.
 */
final class Exports {
    static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2021, 12, 31),
            LocalDate.of(2023, 6, 30),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 11, 20));

    private Exports() {}

    static LocalDate last() {
        return DAYS.getLast();
    }

    static boolean shows(Certificate certificate, LocalDate asOf) {
        return !certificate.reportedOn().isAfter(asOf);
    }

    static Term termOn(Certificate certificate, LocalDate asOf) {
        Term shown = certificate.terms().getFirst();
        for (Term term : certificate.terms()) {
            if (!term.decidedOn().isAfter(asOf)) {
                shown = term;
            }
        }
        return shown;
    }

    /** The last change of state up to a day, or null. */
    static StateChange changeOn(Certificate certificate, LocalDate asOf) {
        StateChange shown = null;
        for (StateChange change : certificate.changes()) {
            if (!change.on().isAfter(asOf)) {
                shown = change;
            }
        }
        return shown;
    }

    static State stateOn(Certificate certificate, LocalDate asOf) {
        StateChange change = changeOn(certificate, asOf);
        State state = change == null ? State.VALID : change.state();
        boolean over = termOn(certificate, asOf).expiresOn().isBefore(asOf);
        return over && (state == State.VALID || state == State.SUSPENDED) ? State.EXPIRED : state;
    }

    /**
     * Whether the exports tell the whole story: between two of them at most one thing may happen (a change of state, a
     * renewal or the expiry), and the first one that shows the certificate may show at most one change, which is neither
     * a resumption nor a renewal. What an export showed as expired stays so.
     */
    static boolean tell(Certificate certificate) {
        LocalDate before = LocalDate.MIN;
        boolean known = false;
        for (LocalDate asOf : DAYS) {
            if (shows(certificate, asOf)) {
                boolean toldAll = known ? !risen(certificate, before, asOf) : !alreadyBackInForce(certificate, asOf);
                if (!toldAll || happenings(certificate, before, asOf) > 1) {
                    return false;
                }
                known = true;
                before = asOf;
            }
        }
        return known;
    }

    private static boolean risen(Certificate certificate, LocalDate before, LocalDate asOf) {
        return stateOn(certificate, before) == State.EXPIRED && stateOn(certificate, asOf) != State.EXPIRED;
    }

    private static boolean alreadyBackInForce(Certificate certificate, LocalDate asOf) {
        StateChange change = changeOn(certificate, asOf);
        boolean resumed = change != null && change.state() == State.VALID;
        return resumed || !certificate.isFirst(termOn(certificate, asOf));
    }

    private static int happenings(Certificate certificate, LocalDate after, LocalDate upTo) {
        int count = 0;
        for (StateChange change : certificate.changes()) {
            count += within(change.on(), after, upTo) ? 1 : 0;
        }
        for (Term term : certificate.terms()) {
            count += !certificate.isFirst(term) && within(term.decidedOn(), after, upTo) ? 1 : 0;
        }
        boolean expired = stateOn(certificate, upTo) == State.EXPIRED;
        return count + (expired && within(termOn(certificate, upTo).expiresOn().plusDays(1), after, upTo) ? 1 : 0);
    }

    private static boolean within(LocalDate day, LocalDate after, LocalDate upTo) {
        return day.isAfter(after) && !day.isAfter(upTo);
    }
}
