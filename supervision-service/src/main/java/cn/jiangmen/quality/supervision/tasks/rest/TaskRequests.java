package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.inspections.InspectionResult;
import cn.jiangmen.quality.supervision.items.CheckMethod;
import cn.jiangmen.quality.supervision.tasks.CheckTaskService;
import cn.jiangmen.quality.supervision.tasks.RecusalGround;
import cn.jiangmen.quality.supervision.tasks.TaskResults;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about tasks, named for what they ask. */
final class TaskRequests {
    private static final int NAME = 200;
    private static final int CODE = 64;
    private static final int TEXT = 500;
    private static final int MANY = 50;
    private static final int TWO = 2;
    private static final int YEARS = 1100;

    private TaskRequests() {}

    @Schema(name = "CheckTaskPlanning", description = "制定抽查任务:按计划条目,或自定名称、事项、范围与比例")
    record Planning(
            @Schema(description = "of an adopted plan", nullable = true) @Line(max = CODE)
            String planId,

            @Schema(description = "its line, from 1", examples = "1", nullable = true)
            Integer planLine,

            @Schema(examples = "电线电缆获证企业专项抽查", maxLength = NAME, nullable = true) @Line(max = NAME)
            String title,

            @Schema(description = "several = a joint task, one visit", examples = "[\"RZ-03\"]", nullable = true)
            @Size(min = 1, max = MANY)
            List<@NotNull @Line(max = CODE) String> itemCodes,

            @Schema(description = "null or empty = the whole city", examples = "[\"440703\"]", nullable = true)
            @Size(max = MANY)
            List<@NotNull String> counties,

            @Schema(nullable = true) @Valid RatioTerms ratios,

            @Schema(description = "each county is a stratum of its own; null = no", nullable = true)
            Boolean byCounty,

            @Schema(description = "that inspectors must have; null = any", examples = "CCC", nullable = true)
            @Line(max = CODE)
            String speciality,

            @Schema(description = "inspectors to an object; null = 2, the least", examples = "2", nullable = true)
            @Max(MANY)
            Integer perObject,

            @Schema(
                    description = "objects checked at random within so many days before are left out, key groups never;"
                            + " null = 0, none",
                    examples = "180",
                    nullable = true)
            @Min(0)
            @Max(YEARS)
            Integer spareDays,

            @Schema(examples = "2026-04-01") @NotNull LocalDate checksFrom,

            @Schema(examples = "2026-10-31") @NotNull LocalDate checksTo) {

        CheckTaskService.Asked said() {
            return new CheckTaskService.Asked(
                    planId,
                    planLine,
                    title,
                    itemCodes == null
                            ? null
                            : itemCodes.stream().map(Subject::key).toList(),
                    counties,
                    ratios == null ? null : ratios.said(),
                    Boolean.TRUE.equals(byCounty),
                    speciality == null ? null : speciality.strip(),
                    perObject == null ? TWO : perObject,
                    spareDays == null ? 0 : spareDays,
                    checksFrom,
                    checksTo);
        }
    }

    @Schema(name = "CheckTaskRecusal", description = "回避换人")
    record Recusal(
            @Schema(examples = "91440703MA4T000275") @NotNull @Line(max = CODE)
            String objectId,

            @Schema(description = "who is replaced") @NotNull @Line(max = CODE)
            String inspectorId,

            @Schema(description = "is published") @NotNull RecusalGround ground,

            @Schema(description = "is not published", examples = "与该企业法定代表人系近亲属", maxLength = TEXT)
            @NotNull
            @Line(max = TEXT)
            String reason,

            @Schema(description = "who decided it, as claimed", examples = "蓬江区市场监督管理局 分管局长", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {}

    @Schema(name = "CheckTaskCancellation", description = "取消任务")
    record Cancellation(
            @Schema(examples = "机构改革,任务并入下半年", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "CheckVisit", description = "检查结果")
    record Visit(
            @Schema(examples = "91440703MA4T000275") @NotNull @Line(max = CODE)
            String objectId,

            @Schema(
                    description = "where it was checked; null = as the register has it",
                    examples = "440703",
                    nullable = true)
            @Line(max = CODE)
            String county,

            @Schema(description = "null = today; not before the draw", examples = "2026-05-12", nullable = true)
            LocalDate checkedOn,

            @Schema(description = "who of those assigned were there, at least two; null = all", nullable = true)
            @Size(max = MANY)
            List<@NotNull @Line(max = CODE) String> inspectorIds,

            @NotEmpty @Size(max = MANY) List<@NotNull @Valid Result> results,

            @Schema(description = "who records it, as claimed", examples = "蓬江区市场监督管理局 张三", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {

        TaskResults.Visit said() {
            return new TaskResults.Visit(
                    Subject.key(objectId),
                    county,
                    checkedOn,
                    inspectorIds,
                    results.stream().map(Result::said).toList(),
                    by.strip());
        }
    }

    @Schema(name = "CheckResult", description = "一个事项的检查结果")
    record Result(
            @Schema(examples = "RZ-03") @NotNull @Line(max = CODE)
            String itemCode,

            @NotNull CheckMethod method,
            @NotNull InspectionResult result,

            @Schema(description = "后续处理", examples = "三十日内复查", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String followUp,

            @Schema(description = "of the case that it led to", examples = "440703-2026-000001", nullable = true)
            @Line(max = CODE)
            String caseNumber) {

        TaskResults.Found said() {
            return new TaskResults.Found(Subject.key(itemCode), method, result, followUp, caseNumber);
        }
    }
}
