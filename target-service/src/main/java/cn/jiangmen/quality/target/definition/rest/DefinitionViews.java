package cn.jiangmen.quality.target.definition.rest;

import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.definition.DefinitionComparison;
import cn.jiangmen.quality.target.definition.DefinitionVersion;
import cn.jiangmen.quality.target.ledger.CountingRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Definitions and comparisons as callers see them. */
final class DefinitionViews {
    private DefinitionViews() {}

    /** A version of an indicator's definition. */
    @Schema(name = "Definition", description = "指标口径的一个版本")
    record DefinitionView(
            @Schema(examples = "MS-ENT") String indicator,

            @Schema(examples = "2") int version,

            DefinitionVersion.State state,

            @Schema(description = "the version it was drafted from", nullable = true)
            Integer copyOf,

            Unit counts,

            @Schema(examples = "[\"QMS\",\"EMS\"]") List<String> kpiClasses,

            @Schema(description = "scheme codes that count among the classes; null: all", nullable = true)
            List<String> schemes,

            @Schema(description = "whose credit code is the enterprise; the holder's where there is no such party")
            CountingRule.Party party,

            boolean includeSub,
            boolean includeSuspended,

            @Schema(description = "null: all, also those the register does not know", nullable = true)
            List<String> holderKinds,

            @Schema(description = "null: all, also where the size is not known", nullable = true)
            List<String> enterpriseSizes,

            @Schema(description = "of the last change") String reason,
            String changedBy,
            Instant changedAt,
            @Schema(nullable = true) Instant publishedAt,
            @Schema(nullable = true) Instant retiredAt,

            @Schema(description = "its last comparison, at /api/v1/definition-comparisons/{id}", nullable = true)
            UUID comparison) {

        static DefinitionView of(DefinitionVersion version) {
            CountingRule rule = version.rule();
            return new DefinitionView(
                    version.indicator(),
                    version.number(),
                    version.state(),
                    version.copyOf(),
                    rule.counts(),
                    rule.kpiClasses(),
                    rule.schemes(),
                    rule.party(),
                    rule.includeSub(),
                    rule.includeSuspended(),
                    rule.holderKinds(),
                    rule.enterpriseSizes(),
                    version.reason(),
                    version.changedBy(),
                    version.changedAt(),
                    version.publishedAt(),
                    version.retiredAt(),
                    version.comparison());
        }
    }

    /** A comparison, how far it has come, and what came of it. */
    @Schema(name = "DefinitionComparison", description = "新旧口径比对任务")
    record ComparisonView(
            UUID id,
            @Schema(examples = "MS-ENT") String indicator,

            @Schema(description = "the version on trial", examples = "2")
            int version,

            @Schema(description = "the version in use; null where none is", examples = "1", nullable = true)
            Integer comparedWith,

            DefinitionComparison.State state,
            String requestedBy,
            Instant requestedAt,
            @Schema(nullable = true) Instant finishedAt,
            Done progress,

            @Schema(description = "why it failed, or who cancelled it", nullable = true)
            String reason,

            @Schema(description = "null until it is done", nullable = true)
            DefinitionComparison.Result result) {

        /** In credit codes. */
        @Schema(name = "ComparisonProgress")
        record Done(int done, int total) {}

        static ComparisonView of(DefinitionComparison comparison) {
            return new ComparisonView(
                    comparison.id(),
                    comparison.indicator(),
                    comparison.number(),
                    comparison.comparedWith(),
                    comparison.state(),
                    comparison.requestedBy(),
                    comparison.requestedAt(),
                    comparison.finishedAt(),
                    new Done(comparison.codesDone(), Math.max(comparison.codesTotal(), comparison.codesDone())),
                    comparison.reason(),
                    comparison.result());
        }
    }
}
