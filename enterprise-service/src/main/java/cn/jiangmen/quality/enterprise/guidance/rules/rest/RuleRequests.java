package cn.jiangmen.quality.enterprise.guidance.rules.rest;

import cn.jiangmen.quality.enterprise.guidance.rules.Clause;
import cn.jiangmen.quality.enterprise.guidance.rules.RuleService;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests. */
final class RuleRequests {
    private static final int TEXT = 500;
    private static final int NAME = 100;
    private static final int MANY = 50;

    private RuleRequests() {}

    @Schema(name = "GuidanceRuleCreation", description = "新增规则")
    record Creation(
            @Schema(examples = "R20") @NotNull @Pattern(regexp = "[A-Z][0-9A-Za-z-]{0,15}")
            String code,

            @Schema(description = "first day, not before today", examples = "2026-12-01") @NotNull
            LocalDate effectiveOn,

            @Schema(description = "stressed", nullable = true)
            Boolean priority,

            @NotNull @Line(max = NAME) String titleZh,
            @NotNull @Line(max = NAME) String titleEn,

            @Schema(description = "item of the plan or document", examples = "二(二)4") @NotNull @Line(max = NAME)
            String planItem,

            @Schema(description = "the document's own words") @NotNull @Line(max = TEXT)
            String sentence,

            @Schema(description = "the document and its date") @NotNull @Line(max = TEXT)
            String source,

            @NotEmpty @Size(max = MANY) List<@NotNull Clause> clauses,

            @Schema(description = "who decides it", examples = "市市场监管局") @NotNull @Line(max = NAME)
            String by,

            @NotNull @Line(max = TEXT) String reason) {

        RuleService.Amendment said() {
            return new RuleService.Amendment(
                    effectiveOn, null, priority, titleZh, titleEn, planItem, sentence, source, clauses, by, reason);
        }
    }

    @Schema(name = "GuidanceRuleAmendment", description = "规则新版本;空项保持原样")
    record Amendment(
            @Schema(description = "first day, not before today, after the last edition's", examples = "2026-12-01")
            @NotNull
            LocalDate effectiveOn,

            @Schema(description = "false switches the rule off", nullable = true)
            Boolean enabled,

            @Schema(nullable = true) Boolean priority,
            @Schema(nullable = true) @Line(max = NAME) String titleZh,
            @Schema(nullable = true) @Line(max = NAME) String titleEn,
            @Schema(nullable = true) @Line(max = NAME) String planItem,
            @Schema(nullable = true) @Line(max = TEXT) String sentence,
            @Schema(nullable = true) @Line(max = TEXT) String source,

            @Schema(nullable = true) @Size(min = 1, max = MANY)
            List<@NotNull Clause> clauses,

            @Schema(description = "who decides it", examples = "市市场监管局") @NotNull @Line(max = NAME)
            String by,

            @Schema(examples = "该领域暂停推广") @NotNull @Line(max = TEXT)
            String reason) {

        RuleService.Amendment said() {
            return new RuleService.Amendment(
                    effectiveOn, enabled, priority, titleZh, titleEn, planItem, sentence, source, clauses, by, reason);
        }
    }
}
