package cn.jiangmen.quality.supervision.inspections.rest;

import cn.jiangmen.quality.supervision.inspections.Finding;
import cn.jiangmen.quality.supervision.inspections.FollowUpKind;
import cn.jiangmen.quality.supervision.inspections.Inspection;
import cn.jiangmen.quality.supervision.inspections.InspectionKind;
import cn.jiangmen.quality.supervision.inspections.InspectionResult;
import cn.jiangmen.quality.supervision.inspections.InspectionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspection as callers see it. */
@Schema(name = "Inspection")
record InspectionView(
        UUID inspectionId,
        @Schema(examples = "江门市蓬江区示例照明有限公司") String enterpriseName,

        @Schema(examples = "91440703MA4T000275", nullable = true)
        String creditCode,

        @Schema(nullable = true) String certificateNumber,
        @Schema(examples = "440703") String county,
        LocalDate inspectedOn,
        InspectionKind kind,
        @Schema(nullable = true) String itemCode,
        @Schema(examples = "强制性产品认证获证产品一致性检查") String item,
        InspectionResult result,
        int inspectors,
        @Schema(nullable = true) String caseNumber,
        @Schema(nullable = true) String followUp,
        InspectionStatus status,

        @Schema(description = "the inspection that this one follows up (复查)", nullable = true)
        UUID recheckOf,

        @Schema(description = "what the result asks for, done or not", nullable = true)
        FollowUpKind followUpKind,

        @Schema(nullable = true) LocalDate followedUpOn,

        @Schema(description = "case number, id of the re-check or number of the decision", nullable = true)
        String followUpReference,

        @Schema(nullable = true) LocalDate publishedOn,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static InspectionView of(Inspection each) {
        Finding finding = each.finding();
        return new InspectionView(
                each.id(),
                each.subject().enterpriseName(),
                each.subject().creditCode(),
                each.subject().certificateNumber(),
                finding.county(),
                finding.inspectedOn(),
                finding.kind(),
                finding.itemCode(),
                finding.item(),
                finding.result(),
                finding.inspectors(),
                finding.caseNumber(),
                finding.followUp(),
                each.status(),
                each.recheckOf(),
                FollowUpKind.of(finding.result()).orElse(null),
                each.followedUpOn(),
                each.followUpReference(),
                each.publishedOn(),
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }
}
