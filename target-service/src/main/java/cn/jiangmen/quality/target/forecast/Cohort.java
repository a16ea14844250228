package cn.jiangmen.quality.target.forecast;

import java.util.Map;
import java.util.TreeMap;

/** Those who counted on a day: when each was to lapse, and of those that were to within a year, who still counted later. */
final class Cohort {
    static final int YEAR = 365;

    /** Who counts this many days after the lapse is kept: by then a late renewal has come. */
    static final int GRACE = 90;

    /** No further than this do terms that run now tell anything. */
    static final int FURTHEST = 3 * YEAR;

    private final int day;
    private final Map<String, int[]> lapses = new TreeMap<>();
    private final Map<String, Kept> kept = new TreeMap<>();

    /** Of so many that were to lapse, so many still counted {@link #GRACE} days after. */
    record Kept(int due, int renewed) {
        Kept plus(Kept other) {
            return new Kept(due + other.due, renewed + other.renewed);
        }
    }

    Cohort(int day) {
        this.day = day;
    }

    void add(HeldUnit unit) {
        if (!unit.countsOn(day)) {
            return;
        }
        HeldUnit.Lapse lapse = unit.foreseen(day);
        if (lapse == null || lapse.day() == HeldUnit.NEVER || lapse.day() - day > FURTHEST) {
            return;
        }
        lapses.computeIfAbsent(lapse.schemeClass(), c -> new int[FURTHEST + 1])[lapse.day() - day]++;
        if (lapse.day() - day <= YEAR) {
            kept.merge(lapse.schemeClass(), new Kept(1, unit.countsOn(lapse.day() + GRACE) ? 1 : 0), Kept::plus);
        }
    }

    /** By scheme class, how many lapse on which day after; index 0 is the cohort's day. */
    Map<String, int[]> lapses() {
        return lapses;
    }

    /** By scheme class, of those that were to lapse within a year. */
    Map<String, Kept> kept() {
        return kept;
    }
}
