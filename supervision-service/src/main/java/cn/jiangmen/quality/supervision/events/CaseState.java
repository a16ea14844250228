package cn.jiangmen.quality.supervision.events;

import cn.jiangmen.quality.supervision.CaseOutcome;
import cn.jiangmen.quality.supervision.CaseStatus;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of a case event: the full state after the change.
 *
 * @param effectiveOn the legal day of this change
 */
public record CaseState(
        UUID caseId,
        String caseNumber,
        String creditCode,
        String enterpriseName,
        String certificateNumber,
        String county,
        CaseStatus status,
        String subjectMatter,
        LocalDate openedOn,
        LocalDate investigatedOn,
        LocalDate closedOn,
        CaseOutcome outcome,
        LocalDate effectiveOn) {}
