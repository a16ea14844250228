package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.supervision.CaseOutcome;
import cn.jiangmen.quality.supervision.CaseStage;
import cn.jiangmen.quality.supervision.CaseStatus;
import cn.jiangmen.quality.supervision.Lead;
import cn.jiangmen.quality.supervision.LeadSource;
import cn.jiangmen.quality.supervision.ProcedureKind;
import cn.jiangmen.quality.supervision.SupervisionCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as callers see it. */
@Schema(name = "SupervisionCase")
record CaseView(
        UUID caseId,
        @Schema(examples = "440703-2026-000001") String caseNumber,
        @Schema(examples = "江门市蓬江区示例照明有限公司") String enterpriseName,

        @Schema(examples = "91440703MA4T000275", nullable = true)
        String creditCode,

        @Schema(nullable = true) String certificateNumber,
        @Schema(examples = "440703") String county,
        CaseStatus status,
        @Schema(examples = "涉嫌冒用认证标志") String subjectMatter,
        LocalDate openedOn,
        @Schema(nullable = true) LocalDate investigatedOn,
        @Schema(nullable = true) LocalDate closedOn,
        @Schema(nullable = true) CaseOutcome outcome,

        ProcedureKind procedure,
        CaseStage stage,
        @Schema(nullable = true) String externalReference,
        @Schema(nullable = true) LeadSource leadSource,
        @Schema(nullable = true) String leadReference,
        @Schema(nullable = true) LocalDate leadReceivedOn,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static CaseView of(SupervisionCase each) {
        return new CaseView(
                each.id(),
                each.caseNumber(),
                each.subject().enterpriseName(),
                each.subject().creditCode(),
                each.subject().certificateNumber(),
                each.county(),
                each.status(),
                each.subjectMatter(),
                each.openedOn(),
                each.investigatedOn().orElse(null),
                each.closedOn().orElse(null),
                each.outcome().orElse(null),
                each.procedure(),
                each.stage(),
                each.externalReference().orElse(null),
                each.lead().map(Lead::leadSource).orElse(null),
                each.lead().map(Lead::leadReference).orElse(null),
                each.lead().map(Lead::leadReceivedOn).orElse(null),
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }
}
