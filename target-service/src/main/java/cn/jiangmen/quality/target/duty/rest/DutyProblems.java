package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.duty.ContestState;
import cn.jiangmen.quality.target.duty.DutyRefused;
import cn.jiangmen.quality.target.duty.DutyRefused.Thing;
import cn.jiangmen.quality.target.duty.DutyState;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class DutyProblems extends ProblemMapper<DutyRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(DutyRefused refusal) {
        return switch (refusal) {
            case DutyRefused.NotFound r ->
                new Problem(
                        missing(r.thing),
                        "没有“" + echo(r.written) + "”,请从列表中取得编号。",
                        "There is no \"" + echo(r.written) + "\" here; take the id from the list.");
            case DutyRefused.Unknown r ->
                new Problem(
                        unknown(r.thing),
                        "“" + echo(r.written) + "”不存在" + where(r.thing, "zh") + "。",
                        "\"" + echo(r.written) + "\" does not exist" + where(r.thing, "en") + ".",
                        field(r.field, unknown(r.thing).slug()));
            case DutyRefused.StateUnreachable r ->
                new Problem(
                        DutyProblem.STATE_UNREACHABLE,
                        "当前状态为“" + zh(r.from) + "”,不能变为“" + zh(r.to) + "”。",
                        "It is " + r.from + " now and cannot become " + r.to + ".",
                        field("to", "state-unreachable"));
            case DutyRefused.ReasonMissing r ->
                new Problem(
                        DutyProblem.REASON_REQUIRED,
                        "变为“" + zh(r.to) + "”须说明原因。",
                        "Becoming " + r.to + " needs a reason here.",
                        field("reason", "required"));
            case DutyRefused.OutOfOrder r ->
                new Problem(
                        DutyProblem.STEP_OUT_OF_ORDER,
                        "日期 " + r.day + " 不能早于 " + r.last + "。",
                        r.day + " must not lie before " + r.last + ".",
                        field(r.field, "out-of-order"));
            case DutyRefused.Closed r ->
                new Problem(
                        DutyProblem.DUTY_CLOSED,
                        "任务" + zh(r.state) + ",不能再办理此事;如需继续,请先恢复推进。",
                        "It is " + r.state + "; take it up again first where that is possible.");
            case DutyRefused.Unfinished r ->
                new Problem(
                        DutyProblem.DUTY_UNFINISHED,
                        "尚有未完成的分项或节点:县(市、区)" + (r.counties == null ? "无" : r.counties) + ",节点 " + r.milestones + " 个。",
                        "Still open: counties " + (r.counties == null ? "none" : r.counties) + "; milestones "
                                + r.milestones + ".");
            case DutyRefused.DayOutOfRange r ->
                new Problem(
                        DutyProblem.DAY_OUT_OF_RANGE,
                        "日期 " + r.day + " 应在 " + r.earliest + " 至 " + r.latest + " 之间。",
                        r.day + " is not between " + r.earliest + " and " + r.latest + ".",
                        field(r.field, "out-of-range"));
            case DutyRefused.EndBeforeStart r ->
                new Problem(
                        DutyProblem.END_BEFORE_START,
                        "期间的结束日期不能早于开始日期。",
                        "The period must not end before it begins.",
                        field(r.field, "before-start"));
            case DutyRefused.LeadTaken r ->
                new Problem(
                        DutyProblem.LEAD_TAKEN,
                        "该任务已由“" + r.department + "”牵头,请先结束其牵头职责。",
                        "\"" + r.department + "\" leads the duty; end that first.",
                        field("role", "lead-taken"));
            case DutyRefused.AlreadyResponsible r ->
                new Problem(
                        DutyProblem.ALREADY_RESPONSIBLE,
                        "“" + r.department + "”已承担该任务。",
                        "\"" + r.department + "\" is responsible for the duty already.",
                        field("department", "already-responsible"));
            case DutyRefused.CodeTaken r ->
                new Problem(
                        DutyProblem.CODE_TAKEN,
                        "“" + echo(r.written) + "”已被使用,请换一个。",
                        "\"" + echo(r.written) + "\" is taken; choose another.",
                        field(r.field, "taken"));
            case DutyRefused.CountyMisplaced _ ->
                new Problem(
                        DutyProblem.COUNTY_MISPLACED,
                        "县级政府须填写 county,其他单位不填。",
                        "A county government needs its county, other departments have none.",
                        field("county", "misplaced"));
            case DutyRefused.LinkRefused r ->
                new Problem(
                        DutyProblem.LINK_REFUSED,
                        "第 " + (r.position + 1) + " 个链接不是完整的 https 地址。",
                        "Link " + (r.position + 1) + " is no complete https address.",
                        field("links[" + r.position + "]", "not-https"));
            case DutyRefused.AmountInvalid r ->
                new Problem(
                        DutyProblem.AMOUNT_INVALID,
                        "金额以元为单位,最多 12 位整数、2 位小数," + (r.signed ? "不能为零。" : "且大于零。"),
                        "Yuan with at most 12 digits and 2 decimals, " + (r.signed ? "not zero." : "above zero."),
                        field("amount", "invalid"));
            case DutyRefused.CorrectionTooLarge r ->
                new Problem(
                        DutyProblem.CORRECTION_TOO_LARGE,
                        "该笔记录只剩 " + r.left + " 元。",
                        "Only " + r.left + " yuan are left of the entry.",
                        field("amount", "too-large"));
            case DutyRefused.CorrectionOfCorrection _ ->
                new Problem(
                        DutyProblem.CORRECTION_OF_CORRECTION,
                        "请更正 corrects 所指的原记录。",
                        "Correct the entry that `corrects` names.");
            case DutyRefused.MilestoneDone r ->
                new Problem(
                        DutyProblem.MILESTONE_DONE,
                        "该节点已于 " + r.on + " 完成。",
                        "The milestone was done on " + r.on + ".");
            case DutyRefused.MilestoneOpen _ ->
                new Problem(DutyProblem.MILESTONE_OPEN, "该节点尚未完成,无需恢复。", "The milestone is not done yet.");
            case DutyRefused.AlreadyContested _ ->
                new Problem(
                        DutyProblem.ALREADY_CONTESTED,
                        "该指标、县(市、区)、日期已有待处理的异议,请先等待处理或撤回。",
                        "This number is contested already; wait for the decision or withdraw the first objection.");
            case DutyRefused.Decided r ->
                new Problem(
                        DutyProblem.OBJECTION_DECIDED, "该异议已" + zh(r.state) + "。", "The objection is " + r.state + ".");
            case DutyRefused.WrongActor r ->
                new Problem(
                        DutyProblem.ACTING_DEPARTMENT_WRONG,
                        r.county ? "应由该县(市、区)人民政府提出或撤回。" : "应由市级单位处理。",
                        r.county ? "This is for that county's government to do." : "This is for the city to decide.",
                        field("by.department", "acting-department-wrong"));
            case DutyRefused.PersonalMention r ->
                new Problem(
                        DutyProblem.PERSONAL_DATA,
                        "只填写岗位名称,不得填写姓名、电话、证件号码或邮箱。",
                        "Give the office only: no name, telephone, identity number or mail address.",
                        field(r.field, "personal-data"));
        };
    }

    private static DutyProblem missing(Thing thing) {
        return switch (thing) {
            case STRAND -> DutyProblem.STRAND_NOT_FOUND;
            case MILESTONE -> DutyProblem.MILESTONE_NOT_FOUND;
            case REPORT -> DutyProblem.REPORT_NOT_FOUND;
            case FUND_ENTRY -> DutyProblem.FUND_ENTRY_NOT_FOUND;
            case CONTESTED_VALUE -> DutyProblem.CONTESTED_VALUE_NOT_FOUND;
            case DEPARTMENT -> DutyProblem.DEPARTMENT_NOT_FOUND;
            case RESPONSIBILITY -> DutyProblem.NOT_RESPONSIBLE;
            case DUTY, COMMENT, COUNTY, PLAN, ITEM, INDICATOR -> DutyProblem.DUTY_NOT_FOUND;
        };
    }

    private static DutyProblem unknown(Thing thing) {
        return switch (thing) {
            case COUNTY -> DutyProblem.COUNTY_UNKNOWN;
            case STRAND -> DutyProblem.COUNTY_NOT_IN_DUTY;
            case PLAN -> DutyProblem.PLAN_UNKNOWN;
            case ITEM -> DutyProblem.ITEM_UNKNOWN;
            case INDICATOR -> DutyProblem.INDICATOR_UNKNOWN;
            case COMMENT -> DutyProblem.COMMENT_UNKNOWN;
            case DEPARTMENT, RESPONSIBILITY -> DutyProblem.DEPARTMENT_UNKNOWN;
            case DUTY, MILESTONE, REPORT, FUND_ENTRY, CONTESTED_VALUE -> DutyProblem.DUTY_UNKNOWN;
        };
    }

    private static String where(Thing thing, String language) {
        String list =
                switch (thing) {
                    case DEPARTMENT -> "/api/v1/departments";
                    case COUNTY -> "/api/v1/counties";
                    case INDICATOR -> "/api/v1/indicators";
                    case ITEM -> "/api/v1/duty-items";
                    default -> null;
                };
        if (list == null) {
            return "";
        }
        return language.equals("zh") ? ",见 " + list : "; see " + list;
    }

    private static String zh(DutyState state) {
        return switch (state) {
            case PLANNED -> "计划";
            case UNDER_WAY -> "推进中";
            case DONE -> "完成";
            case DROPPED -> "取消";
        };
    }

    private static String zh(ContestState state) {
        return switch (state) {
            case PROPOSED -> "提出";
            case ACCEPTED -> "采纳";
            case REFUSED -> "不予采纳";
            case WITHDRAWN -> "撤回";
        };
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
