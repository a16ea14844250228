package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.Term;
import java.time.LocalDate;

/** Half-open day ranges as they are told; null is open. */
final class Days {
    private Days() {}

    /**
     * Checks a range.
     *
     * @throws BodyRefused.DaysReversed when it ends before it begins, or no day is left
     */
    static void inOrder(String field, LocalDate from, LocalDate to) {
        Term.plausible(field, from);
        Term.plausible(field, to);
        if (from != null && to != null && !from.isBefore(to)) {
            throw new BodyRefused.DaysReversed(field);
        }
    }

    static boolean contain(LocalDate from, LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
