package cn.jiangmen.quality.supervision.dishonesty.events;

import cn.jiangmen.quality.supervision.dishonesty.DefenceOutcome;
import cn.jiangmen.quality.supervision.dishonesty.ProposalStatus;
import java.time.LocalDate;
import java.util.UUID;

/** The data of an event of a proposal: the full state after the act. Nothing of it goes to the credit platform. */
public record ProposalState(
        UUID proposalId,
        UUID entryId,
        String caseNumber,
        String creditCode,
        String enterpriseName,
        String county,
        String ground,
        ProposalStatus status,
        LocalDate proposedOn,
        LocalDate notifiedOn,
        LocalDate defendedOn,
        DefenceOutcome defenceOutcome,
        LocalDate consentRequestedOn,
        String consentAuthority,
        LocalDate consentedOn,
        LocalDate endedOn,
        UUID recordId,
        LocalDate effectiveOn,
        String reason) {}
