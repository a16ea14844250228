package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.supervision.penalties.Decision;
import cn.jiangmen.quality.supervision.penalties.Penalty;
import cn.jiangmen.quality.supervision.penalties.PenaltyKind;
import cn.jiangmen.quality.supervision.penalties.PenaltyStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A penalty as callers see it. */
@Schema(name = "Penalty")
record PenaltyView(
        UUID penaltyId,
        @Schema(examples = "440703-2026-000001") String caseNumber,
        @Schema(examples = "江门市蓬江区示例照明有限公司") String enterpriseName,

        @Schema(examples = "91440703MA4T000275", nullable = true)
        String creditCode,

        @Schema(examples = "440703") String county,
        @Schema(examples = "江市监处罚〔2026〕12号") String decisionNumber,
        LocalDate decidedOn,
        List<PenaltyKind> kinds,

        @Schema(description = "yuan, two decimals", examples = "50000.00")
        String amountYuan,

        @Schema(examples = "认证认可条例第六十六条") String article,
        @Schema(nullable = true) String facts,
        PenaltyStatus status,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static PenaltyView of(Penalty each) {
        Decision decision = each.decision();
        return new PenaltyView(
                each.id(),
                each.caseNumber(),
                each.enterpriseName(),
                each.creditCode().orElse(null),
                each.county(),
                decision.decisionNumber(),
                decision.decidedOn(),
                decision.kinds().stream().map(PenaltyKind::valueOf).toList(),
                decision.amountYuan().toPlainString(),
                decision.article(),
                decision.facts(),
                each.status(),
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }
}
