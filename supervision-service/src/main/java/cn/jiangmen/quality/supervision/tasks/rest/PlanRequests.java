package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.tasks.PlanLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about plans, named for what they ask. */
final class PlanRequests {
    private static final int NAME = 200;
    private static final int CODE = 64;
    private static final int TEXT = 500;
    private static final int LINES = 200;

    private PlanRequests() {}

    @Schema(name = "CheckPlanLine", description = "计划条目")
    record Entry(
            @Schema(examples = "强制性产品认证获证企业抽查", maxLength = NAME) @NotNull @Line(max = NAME)
            String title,

            @Schema(examples = "[\"RZ-03\"]") @NotEmpty @Size(max = LINES)
            List<@NotNull @Line(max = CODE) String> itemCodes,

            @Schema(description = "null or empty = the whole city", examples = "[\"440703\"]", nullable = true)
            @Size(max = CODE)
            List<@NotNull String> counties,

            @NotNull @Valid RatioTerms ratios,

            @Schema(examples = "4") @NotNull @Min(1) @Max(12)
            Integer fromMonth,

            @Schema(examples = "10") @NotNull @Min(1) @Max(12)
            Integer toMonth) {

        PlanLine said() {
            return PlanLine.of(
                    title.strip(),
                    itemCodes.stream().map(Subject::key).distinct().toList(),
                    counties == null
                            ? List.of()
                            : counties.stream().distinct().sorted().toList(),
                    ratios.said(),
                    fromMonth,
                    toMonth);
        }
    }

    @Schema(name = "CheckPlanDraft", description = "拟订年度抽查计划")
    record Draft(
            @Schema(examples = "2026") @NotNull @Min(2015) @Max(2100)
            Integer year,

            @Schema(examples = "江门市市场监管局 2026 年度随机抽查工作计划", maxLength = NAME) @NotNull @Line(max = NAME)
            String title,

            @Schema(examples = "江门市市场监督管理局", maxLength = NAME) @NotNull @Line(max = NAME)
            String authority,

            @NotEmpty @Size(max = LINES) List<@NotNull @Valid Entry> lines) {

        List<PlanLine> lineTerms() {
            return lines.stream().map(Entry::said).toList();
        }
    }

    @Schema(name = "CheckPlanAmendment", description = "调整计划")
    record Amendment(
            @Schema(maxLength = NAME) @NotNull @Line(max = NAME)
            String title,

            @Schema(description = "all lines; those with tasks as they are and in their place")
            @NotEmpty
            @Size(max = LINES)
            List<@NotNull @Valid Entry> lines,

            @Schema(examples = "上级增加专项", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {

        List<PlanLine> lineTerms() {
            return lines.stream().map(Entry::said).toList();
        }
    }

    @Schema(name = "CheckPlanAdoption", description = "公布计划")
    record Adoption(
            @Schema(description = "null = today; not in the future", examples = "2026-03-31", nullable = true)
            LocalDate adoptedOn) {}
}
