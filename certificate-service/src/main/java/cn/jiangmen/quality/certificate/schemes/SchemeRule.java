package cn.jiangmen.quality.certificate.schemes;

import java.time.LocalDate;

/**
 * A rule of a scheme from a day on, until the next one of its kind; it holds for all schemes below that have none of their own.
 *
 * @param validFrom first day; 0001-01-01 = since before this system
 * @param amount null: from that day on no such rule is known
 * @param unit null with the amount
 * @param source instrument and article
 * @param confidence how sure the rule is: {@code FOUND}, {@code HIGH}, {@code MEDIUM} or {@code LOW}
 */
public record SchemeRule(
        String scheme,
        RuleKind kind,
        LocalDate validFrom,
        Integer amount,
        Unit unit,
        String source,
        Confidence confidence) {

    /** What an amount is counted in. */
    public enum Unit {
        DAY,
        MONTH,
        /** A calendar year. */
        YEAR
    }
}
