package cn.jiangmen.quality.supervision.proposals.rest;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.supervision.proposals.LeadFacts;
import cn.jiangmen.quality.supervision.proposals.LeadStatus;
import cn.jiangmen.quality.supervision.proposals.Proposal;
import cn.jiangmen.quality.supervision.proposals.ProposalStatus;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposal as callers see it. */
@Schema(name = "CaseProposal", description = "立案建议: a question, never a finding")
record ProposalView(
        @Schema(description = "also the id of the lead") UUID proposalId,
        ProposalStatus status,
        @Schema(examples = "VALIDITY_TOO_LONG") String rule,
        @Schema(examples = "有效期超过认证制度允许的期限") String ruleNameZh,

        @Schema(examples = "Valid for longer than the scheme allows")
        String ruleNameEn,

        @Schema(description = "articles that the suspicion is about")
        String basis,

        @Schema(description = "ENTERPRISE or BODY", examples = "ENTERPRISE")
        String subjectKind,

        @Schema(nullable = true) String subjectName,

        @Schema(examples = "91440703MA4T000275", nullable = true)
        String creditCode,

        @Schema(examples = "440703", nullable = true) String county,
        @Schema(nullable = true) String certificateNumber,
        @Schema(nullable = true) String body,
        @Schema(nullable = true) String scheme,

        @Schema(implementation = Object.class, description = "facts, by rule")
        JsonNode evidence,

        LeadStatus leadStatus,
        LocalDate foundOn,
        LocalDate receivedOn,

        @Schema(examples = "440703-2026-000001", nullable = true)
        String caseNumber,

        @Schema(nullable = true) LocalDate decidedOn,
        @Schema(nullable = true) String decidedBy,
        @Schema(nullable = true) String decisionReason,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static ProposalView of(Proposal each) {
        LeadFacts facts = each.facts();
        return new ProposalView(
                each.id(),
                each.status(),
                facts.rule(),
                facts.ruleNameZh(),
                facts.ruleNameEn(),
                facts.basis(),
                facts.subjectKind(),
                facts.subjectName(),
                facts.creditCode(),
                facts.county(),
                facts.certificateNumber(),
                facts.body(),
                facts.scheme(),
                json(facts.evidence()),
                facts.leadStatus(),
                facts.foundOn(),
                each.receivedOn(),
                each.caseNumber().orElse(null),
                each.decidedOn().orElse(null),
                each.decidedBy().orElse(null),
                each.decisionReason().orElse(null),
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }

    private static JsonNode json(String text) {
        try {
            return Json.EVENTS.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored evidence cannot be read", e);
        }
    }
}
