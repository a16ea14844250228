package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.supervision.dishonesty.DishonestyRecord;
import cn.jiangmen.quality.supervision.dishonesty.Document;
import cn.jiangmen.quality.supervision.dishonesty.DueReading;
import cn.jiangmen.quality.supervision.dishonesty.Grade;
import cn.jiangmen.quality.supervision.dishonesty.Measure;
import cn.jiangmen.quality.supervision.dishonesty.RecordDays;
import cn.jiangmen.quality.supervision.dishonesty.RecordKind;
import cn.jiangmen.quality.supervision.dishonesty.RecordStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record as officers see it. */
@Schema(name = "DishonestyRecord", description = "失信记录")
record RecordView(
        UUID recordId,
        RecordKind kind,
        Grade grade,
        @Schema(nullable = true) String gradeReason,
        RecordStatus status,
        boolean active,
        @Schema(nullable = true) UUID proposalId,
        @Schema(examples = "440703-2026-000001") String caseNumber,
        @Schema(examples = "440703") String county,
        @Schema(examples = "江门市蓬江区示例照明有限公司") String enterpriseName,
        @Schema(examples = "91440703MA4T000275") String creditCode,
        UUID penaltyId,
        @Schema(examples = "江市监处罚〔2026〕12号") String penaltyDecisionNumber,
        LocalDate penaltyDecidedOn,
        List<String> penaltyKinds,

        @Schema(examples = "江市监列字〔2026〕1号", nullable = true) String decisionNumber,

        @Schema(examples = "O44-7-5", nullable = true) String ground,
        @Schema(nullable = true) String groundText,
        LocalDate recordedOn,
        LocalDate listedOn,
        LocalDate earliestRepairOn,

        @Schema(description = "first day on which it is off at the latest")
        LocalDate latestEndOn,

        @Schema(nullable = true) LocalDate publishedOn,
        @Schema(nullable = true) LocalDate appliedOn,
        @Schema(nullable = true) LocalDate acceptedOn,

        @Schema(description = "first day off", nullable = true)
        LocalDate endedOn,

        @Schema(nullable = true) LocalDate annulledOn,
        @Schema(nullable = true) LocalDate stoppedOn,
        List<Measure> measures,
        List<Document> documents,
        List<DueReading.DueLine> deadlines,

        @Schema(description = "of the last act: what receipts answer to")
        UUID lastEntryId,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static RecordView of(DishonestyRecord each, List<DueReading.DueLine> due) {
        RecordDays days = each.days();
        return new RecordView(
                each.id(),
                each.kind(),
                each.grade(),
                each.gradeReason().orElse(null),
                each.status(),
                each.status().active(),
                each.proposalId().orElse(null),
                each.caseNumber(),
                each.county(),
                each.enterpriseName(),
                each.creditCode(),
                each.penalty().id(),
                each.penalty().decisionNumber(),
                each.penalty().decidedOn(),
                each.penalty().kinds(),
                each.decisionNumber().orElse(null),
                each.ground().orElse(null),
                each.groundText().orElse(null),
                each.recordedOn(),
                days.listedOn(),
                days.earliestRepairOn(),
                days.latestEndOn(),
                days.publishedOn(),
                days.appliedOn(),
                days.acceptedOn(),
                days.endedOn(),
                days.annulledOn(),
                days.stoppedOn(),
                each.measures(),
                each.documents(),
                due,
                each.lastEntryId(),
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }
}
