package cn.jiangmen.quality.certificate.suspicion.rest;

import cn.jiangmen.quality.certificate.suspicion.Lead;
import cn.jiangmen.quality.certificate.suspicion.LeadStatus;
import cn.jiangmen.quality.certificate.suspicion.Observation;
import cn.jiangmen.quality.certificate.suspicion.ObservationKind;
import cn.jiangmen.quality.certificate.suspicion.ObservationStatus;
import cn.jiangmen.quality.certificate.suspicion.Seen;
import cn.jiangmen.quality.certificate.suspicion.SubjectKind;
import cn.jiangmen.quality.certificate.suspicion.SuspicionRule;
import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rules, leads and observations as callers see them. */
final class SuspicionViews {
    private SuspicionViews() {}

    @Schema(name = "SuspicionRule", description = "线索规则")
    record RuleView(
            @Schema(examples = "VALIDITY_TOO_LONG") String code,
            @Schema(examples = "有效期超过认证制度允许的期限") String nameZh,

            @Schema(examples = "Valid for longer than the scheme allows")
            String nameEn,

            String basis,
            String source,
            boolean enabled,

            @Schema(implementation = Object.class, examples = "{\"tolerance_days\": 0, \"ahead_days\": 90}")
            JsonNode parameters,

            Instant recordedAt,
            long version) {
        static RuleView of(SuspicionRule rule) {
            return new RuleView(
                    rule.code(),
                    rule.nameZh(),
                    rule.nameEn(),
                    rule.basis(),
                    rule.source(),
                    rule.enabled(),
                    json(rule.parameters()),
                    rule.recordedAt(),
                    rule.version());
        }
    }

    @Schema(name = "SuspicionRuleList", description = "short, so never paged")
    record RuleList(List<RuleView> items) {}

    @Schema(name = "CertificateLead", description = "线索: a question to the supervision, never a finding")
    record LeadView(
            UUID leadId,
            @Schema(examples = "VALIDITY_TOO_LONG") String rule,
            LeadStatus status,
            SubjectKind subjectKind,

            @Schema(examples = "江门市测试制造有限公司", nullable = true)
            String subjectName,

            @Schema(examples = "91440703MA4T000275", nullable = true)
            String creditCode,

            @Schema(examples = "440703", nullable = true, description = "of the subject, where it has one in the city")
            String county,

            @Schema(nullable = true) String number,

            @Schema(examples = "CNCA-R-2002-001", nullable = true)
            String body,

            @Schema(examples = "A0101", nullable = true) String scheme,

            @Schema(description = "those it rests on, at most some of many")
            List<UUID> certificates,

            @Schema(implementation = Object.class, description = "facts, by rule")
            JsonNode evidence,

            LocalDate foundOn,
            Instant recordedAt,
            Instant changedAt,
            long version) {
        static LeadView of(Lead lead) {
            return new LeadView(
                    lead.id(),
                    lead.rule(),
                    lead.status(),
                    lead.subjectKind(),
                    lead.subjectName(),
                    lead.creditCode(),
                    lead.county(),
                    lead.number(),
                    lead.body(),
                    lead.scheme(),
                    List.of(lead.certificates()),
                    json(lead.evidence()),
                    lead.foundOn(),
                    lead.recordedAt(),
                    lead.changedAt(),
                    lead.version());
        }
    }

    @Schema(name = "Observation", description = "观察记录")
    record ObservationView(
            UUID observationId,
            ObservationKind kind,
            String enterpriseName,
            @Schema(nullable = true) String creditCode,
            @Schema(nullable = true) String number,
            @Schema(nullable = true) String body,
            @Schema(nullable = true) String scheme,
            @Schema(nullable = true) String productClass,
            @Schema(nullable = true) String productName,
            LocalDate observedFrom,
            LocalDate observedTo,
            @Schema(nullable = true) String place,
            String source,
            String by,
            ObservationStatus status,
            Instant recordedAt,
            Instant changedAt,
            long version) {
        static ObservationView of(Observation observation) {
            Seen seen = observation.seen();
            return new ObservationView(
                    observation.id(),
                    seen.kind(),
                    seen.enterpriseName(),
                    seen.creditCode(),
                    seen.number(),
                    seen.body(),
                    seen.scheme(),
                    seen.productClass(),
                    seen.productName(),
                    seen.observedFrom(),
                    seen.observedTo(),
                    seen.place(),
                    seen.source(),
                    seen.toldBy(),
                    observation.status(),
                    observation.recordedAt(),
                    observation.changedAt(),
                    observation.version());
        }
    }

    private static JsonNode json(String text) {
        try {
            return Json.EVENTS.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored JSON cannot be read", e);
        }
    }
}
