package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.target.duty.ActivityKind;
import cn.jiangmen.quality.target.duty.Actor;
import cn.jiangmen.quality.target.duty.DepartmentKind;
import cn.jiangmen.quality.target.duty.DutyState;
import cn.jiangmen.quality.target.duty.FundKind;
import cn.jiangmen.quality.target.duty.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class DutyRequests {
    private static final int CODE = 64;
    private static final int TITLE = 200;
    private static final int WORDS = 2_000;
    private static final int TEXT = 5_000;
    private static final int LINK = 500;
    private static final int LINKS = 20;
    private static final int DEPARTMENTS = 60;
    private static final int MOST_DAYS = 365;
    private static final String CODE_FORM = "[a-z0-9]+([.-][a-z0-9]+)*";

    private DutyRequests() {}

    @Schema(name = "ActingDepartment", description = "责任单位与岗位;不得填写姓名、电话、证件号码")
    record By(
            @Schema(description = "code of a department", examples = "market-regulation") @NotNull @Line(max = CODE)
            String department,

            @Schema(description = "office or post, no person", examples = "质量发展科") @NotNull @Line(max = CODE)
            String office) {
        Actor actor() {
            return new Actor(department.strip(), office.strip());
        }
    }

    @Schema(name = "NewDepartment")
    record NewDepartment(
            @Schema(examples = "emergency-management") @NotNull @Size(max = CODE) @Pattern(regexp = CODE_FORM)
            String code,

            @Schema(examples = "市应急管理局") @NotNull @Line(max = TITLE)
            String nameZh,

            @Schema(examples = "Municipal Bureau of Emergency Management") @NotNull @Line(max = TITLE)
            String nameEn,

            @NotNull DepartmentKind kind,

            @Schema(description = "of a county government only", nullable = true) @Size(max = CODE)
            String county,

            @Schema(nullable = true) @Size(max = LINKS) List<@NotNull @Line(max = TITLE) String> aliases,
            @Schema(nullable = true) LocalDate since,

            @Schema(examples = "江府办〔2026〕3号", nullable = true) @Line(max = TITLE)
            String documentNumber,

            @NotNull @Valid By by) {}

    @Schema(name = "DepartmentCorrection", description = "what is absent stays as it is")
    record DepartmentCorrection(
            @Schema(nullable = true) @Line(max = TITLE) String nameZh,
            @Schema(nullable = true) @Line(max = TITLE) String nameEn,
            @Schema(nullable = true) @Size(max = LINKS) List<@NotNull @Line(max = TITLE) String> aliases,

            @Schema(examples = "机构改革更名") @NotNull @Line(max = LINK)
            String reason,

            @NotNull @Valid By by) {}

    @Schema(name = "NewDutyItem")
    record NewItem(
            @Schema(examples = "2026-2030") @NotNull @Line(max = CODE)
            String plan,

            @Schema(examples = "2.1.1") @NotNull @Size(max = CODE) @Pattern(regexp = CODE_FORM)
            String code,

            @Schema(description = "as printed", examples = "二(一)1") @NotNull @Line(max = CODE)
            String number,

            @Schema(examples = "二、重点任务") @NotNull @Line(max = TITLE)
            String sectionZh,

            @Schema(examples = "II. Key tasks") @NotNull @Line(max = TITLE)
            String sectionEn,

            @NotNull @Line(max = TITLE) String titleZh,
            @NotNull @Line(max = TITLE) String titleEn,
            @NotBlank @Size(max = TEXT) String words,
            @Schema(nullable = true) @Line(max = WORDS) String responsibleWords,
            @Schema(description = "the list ends with 等") boolean openList,
            @NotNull @Valid By by) {}

    @Schema(name = "ResponsibleDepartment")
    record ResponsibleDepartment(
            @Schema(examples = "market-regulation") @NotNull @Line(max = CODE)
            String department,

            @NotNull Role role) {}

    @Schema(name = "NewDuty")
    record NewDuty(
            @Schema(examples = "2026-2030") @NotNull @Line(max = CODE)
            String plan,

            @Schema(description = "code of an item of the plan", examples = "2.1.1") @NotNull @Line(max = CODE)
            String item,

            @Schema(examples = "2.1.1-1") @NotNull @Size(max = CODE) @Pattern(regexp = CODE_FORM)
            String code,

            @NotNull @Line(max = TITLE) String titleZh,
            @NotNull @Line(max = TITLE) String titleEn,

            @Schema(description = "the plan's words") @NotBlank @Size(max = WORDS)
            String words,

            @Schema(examples = "2030-12-31") @NotNull LocalDate dueOn,

            @Schema(nullable = true) @Size(max = DEPARTMENTS)
            List<@NotNull @Valid ResponsibleDepartment> departments,

            @Schema(nullable = true) @Size(max = LINKS) List<@NotNull @Line(max = CODE) String> indicators,
            @Schema(nullable = true) @Line(max = TITLE) String documentNumber,
            @NotNull @Valid By by) {}

    @Schema(name = "DutyTransition")
    record Transition(
            @NotNull DutyState to,

            @Schema(description = "null = today; not in the future", examples = "2026-03-01", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "needed for DROPPED and for taking up again", nullable = true) @Line(max = LINK)
            String reason,

            @NotNull @Valid By by) {}

    @Schema(name = "DutyRescheduling")
    record Rescheduling(
            @Schema(examples = "2026-12-31") @NotNull LocalDate dueOn,
            @NotNull @Line(max = LINK) String reason,
            @NotNull @Valid By by) {}

    @Schema(name = "AddedDepartment", description = "“等”:补充责任单位")
    record AddedDepartment(
            @Schema(examples = "education") @NotNull @Line(max = CODE)
            String department,

            @NotNull Role role,

            @Schema(description = "first day; null = today", nullable = true)
            LocalDate since,

            @Schema(examples = "江府办〔2026〕3号") @NotNull @Line(max = TITLE)
            String documentNumber,

            @NotNull @Valid By by) {}

    @Schema(name = "DepartmentEnding")
    record DepartmentEnding(
            @Schema(description = "first day without it; null = today", nullable = true)
            LocalDate until,

            @NotNull @Line(max = LINK) String reason,
            @Schema(nullable = true) @Line(max = TITLE) String documentNumber,
            @NotNull @Valid By by) {}

    @Schema(name = "NewMilestone")
    record NewMilestone(
            @Schema(examples = "完成首席质量官培训") @NotNull @Line(max = TITLE)
            String title,

            @Schema(examples = "2026-06-30") @NotNull LocalDate dueOn,

            @Schema(description = "who has to have it done", examples = "market-regulation") @NotNull @Line(max = CODE)
            String department,

            @Schema(description = "of a county's strand; null: of the whole duty", nullable = true) @Size(max = CODE)
            String county,

            @NotNull @Valid By by) {}

    @Schema(name = "MilestoneCompletion")
    record Completion(
            @Schema(description = "null = today; not in the future", nullable = true)
            LocalDate doneOn,

            @NotNull @Valid By by) {}

    @Schema(name = "DutyReason")
    record Reasoned(
            @NotNull @Line(max = LINK) String reason,
            @NotNull @Valid By by) {}

    @Schema(name = "NewDutyReport", description = "进展报告")
    record NewReport(
            @Schema(description = "of a county's strand; null: of the whole duty", nullable = true) @Size(max = CODE)
            String county,

            @Schema(examples = "2026-01-01") @NotNull LocalDate periodFrom,
            @Schema(examples = "2026-03-31") @NotNull LocalDate periodTo,
            @NotBlank @Size(max = TEXT) String text,

            @Schema(examples = "40", nullable = true) @Min(0) @Max(100)
            Integer percent,

            @Schema(description = "https only", nullable = true) @Size(max = LINKS)
            List<@NotNull @Line(max = LINK) String> links,

            @NotNull @Valid By by) {}

    @Schema(name = "DutyReportCorrection", description = "the whole content as it should have been")
    record ReportCorrection(
            @NotNull LocalDate periodFrom,
            @NotNull LocalDate periodTo,
            @NotBlank @Size(max = TEXT) String text,
            @Schema(nullable = true) @Min(0) @Max(100) Integer percent,
            @Schema(nullable = true) @Size(max = LINKS) List<@NotNull @Line(max = LINK) String> links,
            @NotNull @Line(max = LINK) String reason,
            @NotNull @Valid By by) {}

    @Schema(name = "NewDutyComment")
    record NewComment(
            @NotBlank @Size(max = WORDS) String text,

            @Schema(description = "a comment on the same duty", nullable = true)
            UUID replyTo,

            @NotNull @Valid By by) {}

    @Schema(name = "NewFundEntry", description = "经费")
    record NewFundEntry(
            @NotNull FundKind kind,

            @Schema(description = "yuan, above zero, at most two decimals", examples = "120000.00") @NotNull
            String amount,

            @Schema(description = "资金来源", examples = "市级质量强市专项资金") @NotNull @Line(max = TITLE)
            String source,

            @Schema(description = "null = today; not in the future", nullable = true)
            LocalDate on,

            @Schema(nullable = true) @Size(max = CODE) String county,
            @Schema(nullable = true) @Line(max = LINK) String note,
            @NotNull @Valid By by) {}

    @Schema(name = "DutyFundCorrection")
    record FundCorrection(
            @Schema(description = "yuan, signed", examples = "-20000.00") @NotNull
            String amount,

            @NotNull @Line(max = LINK) String reason,

            @Schema(description = "null = today", nullable = true)
            LocalDate on,

            @NotNull @Valid By by) {}

    @Schema(name = "NewDutyActivity", description = "活动")
    record NewActivity(
            @NotNull ActivityKind kind,

            @Schema(examples = "质量管理体系认证宣贯会") @NotNull @Line(max = TITLE)
            String title,

            @Schema(description = "null = today; not in the future", nullable = true)
            LocalDate on,

            @Schema(examples = "蓬江区会议中心") @NotNull @Line(max = TITLE)
            String place,

            @Schema(examples = "120") @NotNull @Min(0) @Max(1_000_000)
            Integer attendance,

            @Schema(description = "https only", nullable = true) @Size(max = LINKS)
            List<@NotNull @Line(max = LINK) String> links,

            @Schema(nullable = true) @Size(max = CODE) String county,
            @NotNull @Valid By by) {}

    @Schema(name = "NewContestedValue", description = "对数字的异议")
    record NewContestedValue(
            @Schema(examples = "MS-ENT") @NotNull @Line(max = CODE)
            String indicator,

            @Schema(examples = "440703") @NotNull @Size(max = CODE)
            String county,

            @Schema(description = "not in the future", examples = "2025-12-31") @NotNull
            LocalDate on,

            @Schema(examples = "812") @NotNull @Min(0) Integer proposedValue,
            @NotBlank @Size(max = WORDS) String reason,

            @Schema(description = "where the number comes from", examples = "县市场监管局核查台账") @NotNull @Line(max = LINK)
            String source,

            @Schema(description = "https only", nullable = true) @Size(max = LINKS)
            List<@NotNull @Line(max = LINK) String> links,

            @NotNull @Valid By by) {}

    @Schema(name = "ContestedValueAcceptance")
    record Acceptance(
            @NotNull @Line(max = LINK) String reason,

            @Schema(description = "what is done about it", examples = "已要求证书数据更正,下期核对") @NotNull @Line(max = LINK)
            String followUp,

            @NotNull @Valid By by) {}

    @Schema(name = "ReminderRuleChange")
    record RuleChange(
            @Schema(description = "days before the due day; negative: after it") @NotEmpty @Size(max = 10)
            List<@NotNull @Min(-MOST_DAYS) @Max(MOST_DAYS) Integer> daysBefore,

            @NotNull @Valid By by) {}

    static <T> List<T> listOf(List<T> given) {
        return given == null ? List.of() : given;
    }
}
