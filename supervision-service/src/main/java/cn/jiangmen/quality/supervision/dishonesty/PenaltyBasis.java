package cn.jiangmen.quality.supervision.dishonesty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The penalty that a record rests on, as it is now.
 *
 * @param creditCode null when the case does not know it
 */
public record PenaltyBasis(
        UUID id,
        String caseNumber,
        String county,
        String enterpriseName,
        String creditCode,
        String decisionNumber,
        LocalDate decidedOn,
        List<String> kinds,
        String article,
        boolean standing) {

    /** @throws DishonestyRefused when no record may rest on it */
    void requireUsable() {
        if (!standing) {
            throw new RecordRefused.PenaltyNotStanding(decisionNumber);
        }
        if (creditCode == null) {
            throw new RuleRefused.CreditCodeMissing(caseNumber);
        }
    }
}
