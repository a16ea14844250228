package cn.jiangmen.quality.supervision.risk.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.register.RiskClass;
import cn.jiangmen.quality.supervision.risk.AbnormalEntries;
import cn.jiangmen.quality.supervision.risk.RiskRules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class RiskRequests {
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int MOST = 1_000;
    private static final int MONTHS = 120;

    private RiskRequests() {}

    @Schema(name = "RiskRuleStatement", description = "一类事实的分值")
    record Rule(
            @Schema(examples = "PENALTY") @NotNull @Line(max = NAME)
            String input,

            @Schema(examples = "20") @Min(-MOST) @Max(MOST) int points,

            @Schema(description = "for how long after its end the fact still counts", examples = "24")
            @Min(0)
            @Max(MONTHS)
            int months,

            @Schema(description = "how many of the kind count at a time", examples = "3") @Min(1) @Max(MOST)
            int atMost,

            @Schema(description = "no better class than this while it counts; null = none", nullable = true)
            RiskClass atLeast,

            @Schema(examples = "江门市认证领域信用风险分类规则 第 5 条", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String basis) {}

    @Schema(name = "RiskRuleSetStatement", description = "新版分类规则")
    record RuleSet(
            @Schema(examples = "2027-01-01") @NotNull LocalDate validFrom,

            @Schema(examples = "江门市认证领域信用风险分类规则(第 2 版)", maxLength = NAME) @NotNull @Line(max = NAME)
            String title,

            @Schema(examples = "江市监〔2026〕100号", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String basis,

            @Schema(description = "points of an object before any fact", examples = "10") @Min(-MOST) @Max(MOST)
            int basePoints,

            @Schema(description = "class B from here on, class A below", examples = "5") @Min(-MOST) @Max(MOST)
            int generalFrom,

            @Schema(description = "class C from here on", examples = "30") @Min(-MOST) @Max(MOST)
            int raisedFrom,

            @Schema(description = "class D from here on", examples = "60") @Min(-MOST) @Max(MOST)
            int highFrom,

            @NotEmpty @Size(max = 100) List<@NotNull @Valid Rule> rules,

            @Schema(description = "the acting officer, as claimed", examples = "江门市市场监督管理局 信用科", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {

        RiskRules.RuleSet said() {
            return new RiskRules.RuleSet(
                    0,
                    validFrom,
                    null,
                    title.strip(),
                    basis.strip(),
                    null,
                    basePoints,
                    generalFrom,
                    raisedFrom,
                    highFrom,
                    by.strip(),
                    null,
                    rules.stream()
                            .map(rule -> new RiskRules.Rule(
                                    rule.input().strip(),
                                    null,
                                    null,
                                    rule.points(),
                                    rule.months(),
                                    rule.atMost(),
                                    rule.atLeast(),
                                    rule.basis().strip()))
                            .toList());
        }
    }

    @Schema(name = "RiskOverrideDecision", description = "人工调整")
    record Overriding(
            @Schema(
                    description = "credit code, or approval number of a certification body",
                    examples = "91440703MA4T000275")
            @NotNull
            @Line(max = 64)
            String objectId,

            @NotNull RiskClass riskClass,

            @Schema(description = "null = today", examples = "2026-12-01", nullable = true)
            LocalDate validFrom,

            @Schema(description = "the first day on which it no longer holds", examples = "2027-06-01") @NotNull
            LocalDate validUntil,

            @Schema(examples = "整改验收合格,经局务会研究", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @Schema(description = "the acting officer, as claimed", examples = "江门市市场监督管理局 信用科", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {}

    @Schema(name = "RiskOverrideEnd", description = "提前结束人工调整")
    record End(
            @Schema(examples = "发现新的违法线索", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @Schema(examples = "江门市市场监督管理局 信用科", maxLength = NAME) @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "AbnormalEntryTold", description = "列入经营异常名录")
    record Abnormal(
            @Schema(examples = "91440703MA4T000275") @NotNull @Line(max = 64)
            String creditCode,

            @NotNull AbnormalEntries.Ground ground,

            @Schema(description = "null = today", examples = "2026-07-10", nullable = true)
            LocalDate enteredOn,

            @Schema(description = "what says so", examples = "国家企业信用信息公示系统", maxLength = TEXT)
            @NotNull
            @Line(max = TEXT)
            String source,

            @Schema(examples = "蓬江区市场监督管理局", maxLength = NAME) @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "AbnormalRemoval", description = "移出经营异常名录")
    record Removal(
            @Schema(description = "first day off; null = today", examples = "2026-10-10", nullable = true)
            LocalDate removedOn,

            @Schema(examples = "已补报年度报告", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @Schema(examples = "蓬江区市场监督管理局", maxLength = NAME) @NotNull @Line(max = NAME)
            String by) {}
}
