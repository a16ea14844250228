package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.CaseProcedure;
import cn.jiangmen.quality.supervision.CorrectionOrder;
import cn.jiangmen.quality.supervision.StepKind;
import cn.jiangmen.quality.supervision.SuspensionGround;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the steps of a procedure; each tells its day, a note and who takes it. */
final class StepRequests {
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int LONGEST = 3650;

    private StepRequests() {}

    private static CaseProcedure.Step step(LocalDate effectiveOn, String note, String by) {
        return new CaseProcedure.Step(effectiveOn, note, by);
    }

    @Schema(name = "CaseStepTaken", description = "办案步骤")
    record Step(
            @Schema(description = "null = today; not in the future", examples = "2026-03-20", nullable = true)
            LocalDate effectiveOn,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(description = "经办人员或机构", examples = "蓬江区市场监督管理局执法一科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }
    }

    @Schema(name = "CaseConclusion", description = "调查终结")
    record Conclusion(
            @Schema(examples = "2026-03-18", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "调查结论", examples = "违法事实成立,拟处罚款", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String finding,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局执法一科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }
    }

    @Schema(name = "CaseNotice", description = "行政处罚告知")
    record Notice(
            @Schema(description = "day of service", examples = "2026-03-20", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "whether the right to a hearing was told (行政处罚法 Art 63)") @NotNull
            Boolean hearingOffered,

            @Schema(examples = "江市监罚告〔2026〕9号", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局执法一科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }
    }

    @Schema(name = "CaseHearing", description = "举行听证")
    record Hearing(
            @Schema(examples = "2026-04-20", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "when the parties were told day and place", examples = "2026-04-01") @NotNull
            LocalDate announcedOn,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局法规科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }
    }

    @Schema(name = "CaseDefenceReview", description = "陈述申辩复核")
    record DefenceReview(
            @Schema(examples = "2026-03-30", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "whether what the party said was followed") @NotNull
            Boolean adopted,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局执法一科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }
    }

    @Schema(name = "CaseReviewResult", description = "法制审核意见")
    record ReviewResult(
            @Schema(examples = "2026-04-08", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "false: returned for further investigation") @NotNull
            Boolean passed,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局法规科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }

        StepKind kind() {
            return passed ? StepKind.REVIEW_PASSED : StepKind.REVIEW_RETURNED;
        }
    }

    @Schema(name = "CaseSuspension", description = "中止计算办案期限")
    record Suspension(
            @Schema(description = "the first day that is not counted", examples = "2026-03-10", nullable = true)
            LocalDate effectiveOn,

            @NotNull SuspensionGround ground,

            @Schema(examples = "送检", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局执法一科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }
    }

    @Schema(name = "CaseExtension", description = "延长办案期限")
    record Extension(
            @Schema(examples = "2026-05-20", nullable = true)
            LocalDate effectiveOn,

            @Schema(
                    description = "null: by the head, as long as the rule says; else by collective decision",
                    nullable = true)
            @Min(1)
            @Max(LONGEST)
            Integer days,

            @Schema(examples = "案情复杂", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局负责人") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }
    }

    @Schema(name = "CorrectionOrdering", description = "责令改正")
    record CorrectionOrdering(
            @Schema(description = "文号", examples = "江市监责改〔2026〕8号") @NotNull @Line(max = NAME)
            String orderNumber,

            @Schema(examples = "2026-03-06", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "the last day of the limit", examples = "2026-03-16") @NotNull
            LocalDate correctBy,

            @Schema(description = "改正要求", examples = "停止销售未经认证的产品", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String demand,

            @Schema(description = "依据", examples = "行政处罚法第二十八条", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String basis,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局执法一科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }

        CaseProcedure.CorrectionTold order() {
            return new CaseProcedure.CorrectionTold(orderNumber, correctBy, demand, basis);
        }
    }

    @Schema(name = "CorrectionExtension", description = "延长改正期限")
    record CorrectionExtension(
            @Schema(examples = "江市监责改〔2026〕8号") @NotNull @Line(max = NAME)
            String orderNumber,

            @Schema(examples = "2026-03-14", nullable = true)
            LocalDate effectiveOn,

            @Schema(examples = "2026-03-31") @NotNull LocalDate correctBy,

            @Schema(maxLength = TEXT) @NotNull @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局执法一科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }
    }

    @Schema(name = "CorrectionCheck", description = "改正复查")
    record CorrectionCheck(
            @Schema(examples = "江市监责改〔2026〕8号") @NotNull @Line(max = NAME)
            String orderNumber,

            @Schema(examples = "2026-03-17", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "已改正") @NotNull Boolean complied,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局执法一科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }

        CorrectionOrder.Status found() {
            return complied ? CorrectionOrder.Status.COMPLIED : CorrectionOrder.Status.NOT_COMPLIED;
        }
    }

    @Schema(name = "CorrectionWithdrawal", description = "撤回责令改正")
    record CorrectionWithdrawal(
            @Schema(examples = "江市监责改〔2026〕8号") @NotNull @Line(max = NAME)
            String orderNumber,

            @Schema(examples = "2026-03-10", nullable = true)
            LocalDate effectiveOn,

            @Schema(maxLength = TEXT) @NotNull @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局执法一科") @NotNull @Line(max = NAME)
            String by) {
        CaseProcedure.Step said() {
            return step(effectiveOn, note, by);
        }
    }
}
