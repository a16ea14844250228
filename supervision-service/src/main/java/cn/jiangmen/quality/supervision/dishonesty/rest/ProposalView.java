package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.supervision.dishonesty.DefenceOutcome;
import cn.jiangmen.quality.supervision.dishonesty.DueReading;
import cn.jiangmen.quality.supervision.dishonesty.Findings;
import cn.jiangmen.quality.supervision.dishonesty.Proposal;
import cn.jiangmen.quality.supervision.dishonesty.ProposalStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal as officers see it. */
@Schema(name = "DishonestyProposal", description = "拟列入严重违法失信名单")
record ProposalView(
        UUID proposalId,
        @Schema(examples = "440703-2026-000001") String caseNumber,
        @Schema(examples = "440703") String county,
        @Schema(examples = "江门市蓬江区示例照明有限公司") String enterpriseName,
        @Schema(examples = "91440703MA4T000275") String creditCode,
        @Schema(examples = "O44-7-5") String ground,
        Findings findings,
        ProposalStatus status,
        LocalDate proposedOn,
        @Schema(nullable = true) LocalDate notifiedOn,
        @Schema(nullable = true) LocalDate defendedOn,
        @Schema(nullable = true) DefenceOutcome defenceOutcome,
        @Schema(nullable = true) LocalDate consentRequestedOn,
        @Schema(nullable = true) String consentAuthority,
        @Schema(nullable = true) LocalDate consentedOn,
        @Schema(nullable = true) LocalDate endedOn,

        @Schema(description = "the listing that came of it", nullable = true)
        UUID recordId,

        List<DueReading.DueLine> deadlines,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static ProposalView of(Proposal each, List<DueReading.DueLine> due) {
        return new ProposalView(
                each.id(),
                each.caseNumber(),
                each.county(),
                each.enterpriseName(),
                each.creditCode(),
                each.ground(),
                each.findings(),
                each.status(),
                each.proposedOn(),
                each.notifiedOn().orElse(null),
                each.defendedOn().orElse(null),
                each.defenceOutcome().orElse(null),
                each.consentRequestedOn().orElse(null),
                each.consentAuthority().orElse(null),
                each.consentedOn().orElse(null),
                each.endedOn().orElse(null),
                each.recordId().orElse(null),
                due,
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }
}
