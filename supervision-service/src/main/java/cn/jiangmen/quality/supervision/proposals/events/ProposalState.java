package cn.jiangmen.quality.supervision.proposals.events;

import cn.jiangmen.quality.supervision.proposals.LeadStatus;
import cn.jiangmen.quality.supervision.proposals.ProposalStatus;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of a proposal event: the full state after the change.
 *
 * @param proposalId also the id of the lead
 * @param caseNumber of the case that was opened on it, or null
 * @param effectiveOn the day of the decision; null while there is none
 * @param reason of this change, or null
 */
public record ProposalState(
        UUID proposalId,
        String rule,
        String ruleNameZh,
        String ruleNameEn,
        String basis,
        String subjectKind,
        String subjectName,
        String creditCode,
        String county,
        String certificateNumber,
        String body,
        String scheme,
        JsonNode evidence,
        LeadStatus leadStatus,
        LocalDate foundOn,
        LocalDate receivedOn,
        ProposalStatus status,
        String caseNumber,
        LocalDate decidedOn,
        String decidedBy,
        LocalDate effectiveOn,
        String reason) {}
