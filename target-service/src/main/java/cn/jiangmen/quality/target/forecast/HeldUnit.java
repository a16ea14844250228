package cn.jiangmen.quality.target.forecast;

import java.util.List;

/** One that counts, or has counted: the days on which it does and the certificates behind it. Days are days since 1970. */
final class HeldUnit {
    static final int NEVER = Integer.MAX_VALUE;

    private final int[] period;
    private final List<Held> certificates;

    /**
     * One that counts.
     *
     * @param period bounds of the days on which it counts: from, to, from, to …, half-open
     */
    HeldUnit(int[] period, List<Held> certificates) {
        this.period = period.clone();
        this.certificates = certificates;
    }

    /** A certificate behind it. */
    static final class Held {
        private final String schemeClass;
        private final int[] days;
        private final int[] ends;

        /**
         * A certificate.
         *
         * @param days bounds of the days on which it is in force
         * @param ends the last days of its terms, rising
         */
        Held(String schemeClass, int[] days, int[] ends) {
            this.schemeClass = schemeClass;
            this.days = days.clone();
            this.ends = ends.clone();
        }

        /** The first day after the term that runs on the day: what was foreseen then, whatever came of it. */
        int foreseenEnd(int day) {
            for (int end : ends) {
                if (end >= day) {
                    return end + 1;
                }
            }
            for (int i = 0; i < days.length; i += 2) {
                if (days[i] <= day && day < days[i + 1]) {
                    return days[i + 1];
                }
            }
            return NEVER;
        }
    }

    /** When it is to lapse, and with a certificate of which class. */
    record Lapse(int day, String schemeClass) {}

    boolean countsOn(int day) {
        return holds(period, day);
    }

    /** When it was to lapse, seen from a day on which it counts: when the last of the certificates in force then ends. */
    Lapse foreseen(int day) {
        Lapse last = null;
        for (Held certificate : certificates) {
            if (holds(certificate.days, day)) {
                Lapse lapse = new Lapse(certificate.foreseenEnd(day), certificate.schemeClass);
                if (last == null || later(lapse, last)) {
                    last = lapse;
                }
            }
        }
        return last;
    }

    /** Of the same day, the class that comes first decides, so that it does not depend on the order of certificates. */
    private static boolean later(Lapse lapse, Lapse than) {
        return lapse.day() != than.day()
                ? lapse.day() > than.day()
                : lapse.schemeClass().compareTo(than.schemeClass()) < 0;
    }

    private static boolean holds(int[] bounds, int day) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] <= day && day < bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
