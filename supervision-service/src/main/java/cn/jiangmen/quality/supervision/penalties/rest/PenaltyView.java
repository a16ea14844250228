package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.supervision.penalties.Decision;
import cn.jiangmen.quality.supervision.penalties.PartyKind;
import cn.jiangmen.quality.supervision.penalties.Penalty;
import cn.jiangmen.quality.supervision.penalties.PenaltyKind;
import cn.jiangmen.quality.supervision.penalties.PenaltyStatus;
import cn.jiangmen.quality.supervision.penalties.ProvisionChoice;
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
        @Schema(examples = "50000.00") String fineYuan,
        @Schema(examples = "0.00") String gainsYuan,
        @Schema(examples = "0.00") String goodsYuan,

        @Schema(nullable = true, examples = "CAR-66") String provision,

        @Schema(description = "since when the applied words are in force", nullable = true)
        LocalDate provisionFrom,

        @Schema(nullable = true) ProvisionChoice choice,
        @Schema(nullable = true) String choiceReason,
        @Schema(nullable = true) LocalDate offenceOn,
        @Schema(nullable = true) String goodsValue,
        @Schema(nullable = true) String mitigation,
        @Schema(nullable = true) String offenceType,
        @Schema(nullable = true) String content,
        PartyKind partyKind,
        @Schema(nullable = true) String legalRepresentative,
        @Schema(nullable = true) String licences,
        @Schema(nullable = true) LocalDate restrictionUntil,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) LocalDate servedOn,
        @Schema(nullable = true) String serviceManner,
        @Schema(nullable = true) Boolean toldOfPublication,
        @Schema(nullable = true) LocalDate performedOn,

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
                each.sums().fineYuan().toPlainString(),
                each.sums().gainsYuan().toPlainString(),
                each.sums().goodsYuan().toPlainString(),
                each.basis().provision(),
                each.basis().provisionFrom(),
                each.basis().choice(),
                each.basis().choiceReason(),
                each.basis().offenceOn(),
                each.basis().goodsValue() == null
                        ? null
                        : each.basis().goodsValue().toPlainString(),
                each.basis().mitigation(),
                each.particulars().offenceType(),
                each.particulars().content(),
                each.particulars().partyKind(),
                each.particulars().legalRepresentative(),
                each.particulars().licences(),
                each.particulars().restrictionUntil(),
                each.decidedBy().orElse(null),
                each.servedOn().orElse(null),
                each.serviceManner().orElse(null),
                each.toldOfPublication().orElse(null),
                each.performedOn().orElse(null),
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }
}
