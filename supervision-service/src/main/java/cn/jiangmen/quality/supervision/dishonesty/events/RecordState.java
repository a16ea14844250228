package cn.jiangmen.quality.supervision.dishonesty.events;

import cn.jiangmen.quality.supervision.dishonesty.Document;
import cn.jiangmen.quality.supervision.dishonesty.Grade;
import cn.jiangmen.quality.supervision.dishonesty.LegalBasis;
import cn.jiangmen.quality.supervision.dishonesty.Measure;
import cn.jiangmen.quality.supervision.dishonesty.RecordKind;
import cn.jiangmen.quality.supervision.dishonesty.RecordStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The data of a dishonesty event: the full state after the act, and the act itself.
 *
 * @param entryId of the act; it stays when the state is told again
 * @param predecessorId the act before on the same record; null for the first
 * @param correctsId the act that this one corrects, or null
 * @param active whether the record is shown and its measures apply
 * @param latestEndOn first day on which it is off at the latest
 * @param endedOn first day off, or null
 * @param stopDue until when publicity and measures must have stopped; null while active
 */
public record RecordState(
        UUID recordId,
        RecordKind recordKind,
        UUID entryId,
        UUID predecessorId,
        UUID correctsId,
        Grade grade,
        RecordStatus status,
        boolean active,
        String enterpriseName,
        String creditCode,
        String county,
        String caseNumber,
        UUID penaltyId,
        String penaltyDecisionNumber,
        LocalDate penaltyDecidedOn,
        List<String> penaltyKinds,
        String penaltyArticle,
        String decisionNumber,
        String ground,
        String groundText,
        LocalDate listedOn,
        LocalDate earliestRepairOn,
        LocalDate latestEndOn,
        LocalDate publishedOn,
        LocalDate endedOn,
        LocalDate annulledOn,
        StopDue stopDue,
        LocalDate stoppedOn,
        List<Measure> measures,
        List<Document> documents,
        List<LegalBasis> legalBasis,
        LocalDate effectiveOn,
        String reason) {

    /**
     * When all must have stopped.
     *
     * @param on null where a holiday notice is missing
     */
    public record StopDue(LocalDate on, boolean provisional, Integer missingYear) {}
}
