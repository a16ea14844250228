package cn.jiangmen.quality.supervision.inspections.events;

import cn.jiangmen.quality.supervision.inspections.InspectionKind;
import cn.jiangmen.quality.supervision.inspections.InspectionResult;
import cn.jiangmen.quality.supervision.inspections.InspectionStatus;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of an inspection event: the full state after the change.
 *
 * @param effectiveOn the day of the inspection
 * @param reason of this change; null for the first
 * @param recheckOf the inspection that this one follows up, or null
 * @param followUpReference case number, id of the re-check or number of the decision that answered the result, or null
 */
public record InspectionState(
        UUID inspectionId,
        String creditCode,
        String enterpriseName,
        String certificateNumber,
        String county,
        LocalDate inspectedOn,
        InspectionKind kind,
        String itemCode,
        String item,
        InspectionResult result,
        int inspectors,
        String caseNumber,
        String followUp,
        InspectionStatus status,
        LocalDate effectiveOn,
        String reason,
        UUID recheckOf,
        LocalDate followedUpOn,
        String followUpReference,
        LocalDate publishedOn) {}
