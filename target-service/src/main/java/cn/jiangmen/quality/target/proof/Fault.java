package cn.jiangmen.quality.target.proof;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A row of the ledger that is not as an independent count has it.
 *
 * @param definition by which it is counted; the indicator is null where there is no such definition
 * @param member whose membership it is; null for a step
 * @param day of a step; null for a membership
 * @param was what the row said; null where there was none
 * @param becomes what it is to say; null where there is to be none, or where only the recount can tell
 */
record Fault(
        Kind kind,
        int definition,
        String indicator,
        Member member,
        String county,
        LocalDate day,
        String was,
        String becomes) {

    /** What is wrong with a row. */
    enum Kind {
        MISSING,
        SURPLUS,
        WRONG
    }

    /** What a membership belongs to. */
    record Member(String subject, String basis, String unit) {}

    Fault becoming(String fresh) {
        return new Fault(kind, definition, indicator, member, county, day, was, fresh);
    }

    /** Whether both are of the same row. */
    boolean sameRow(Fault other) {
        return definition == other.definition
                && county.equals(other.county)
                && Objects.equals(member, other.member)
                && Objects.equals(day, other.day);
    }
}
