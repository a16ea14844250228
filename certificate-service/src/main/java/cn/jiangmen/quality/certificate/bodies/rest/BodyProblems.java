package cn.jiangmen.quality.certificate.bodies.rest;

import cn.jiangmen.quality.certificate.bodies.BodyRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class BodyProblems extends ProblemMapper<BodyRefused> {
    @Override
    protected Problem problem(BodyRefused refusal) {
        return switch (refusal) {
            case BodyRefused.NotFound r ->
                new Problem(
                        BodyProblem.NOT_FOUND,
                        "没有批准号为 " + r.approvalNumber + " 的认证机构。",
                        "No certification body has the approval number " + r.approvalNumber + ".");
            case BodyRefused.NumberTaken r ->
                new Problem(
                        BodyProblem.NUMBER_TAKEN,
                        "批准号 " + r.approvalNumber + " 已登记,请更正该机构,不要重复登记。",
                        r.approvalNumber + " is registered; correct that body instead.",
                        field("approval_number"));
            case BodyRefused.InvalidApprovalNumber _ ->
                new Problem(
                        BodyProblem.NUMBER_INVALID,
                        "机构批准号不能为空,例如 CNCA-R-2002-001。",
                        "The approval number is empty; CNCA-R-2002-001 would be one.",
                        field("approval_number"));
            case BodyRefused.InvalidCounty _ ->
                new Problem(
                        BodyProblem.COUNTY_INVALID,
                        "所在地应为六位县(市、区)代码,市外填 outside,不明则留空。",
                        "The seat is a six-digit county code, outside for elsewhere, or null where it is not known.",
                        field("county"));
            case BodyRefused.ContradictoryAttraction _ ->
                new Problem(
                        BodyProblem.ATTRACTION_CONTRADICTORY,
                        "未引进的机构不能填写引进日期;引进日期须早于终止日期。",
                        "A body that is not attracted has no day of it, and the first day is before the last.",
                        field("attracted_on"));
            case BodyRefused.StandingNotLater r ->
                new Problem(
                        BodyProblem.STANDING_NOT_LATER,
                        "状态变更日期须晚于上一次变更日期 " + r.last + ";误录请先撤回上一次变更。",
                        "It must begin after the last one of " + r.last + "; take that back first if it was wrong.",
                        field("effective_on"));
            case BodyRefused.ScopeReversed _ ->
                new Problem(
                        BodyProblem.SCOPE_REVERSED,
                        "批准范围的结束日期须晚于开始日期。",
                        "A scope ends after it begins.",
                        field("periods"));
            case BodyRefused.UnknownScheme r ->
                new Problem(
                        BodyProblem.SCHEME_UNKNOWN,
                        "目录中没有认证项目 " + r.scheme + ",全部项目见 /api/v1/schemes。",
                        "The catalogue has no scheme " + r.scheme + "; see /api/v1/schemes.",
                        field("scheme"));
            case BodyRefused.PartNotFound r ->
                new Problem(
                        BodyProblem.PART_NOT_FOUND,
                        "该机构没有编号(id)为 " + r.id + " 的分支机构或资质。",
                        "The body has no branch or qualification with the id " + r.id + ".");
            case BodyRefused.DaysReversed r ->
                new Problem(
                        BodyProblem.DAYS_REVERSED,
                        "结束日期须晚于开始日期。",
                        "The last day must be after the first.",
                        field(r.field));
            case BodyRefused.AlreadyEnded r ->
                new Problem(BodyProblem.ALREADY_ENDED, "已于 " + r.on + " 终止。", "It ended on " + r.on + " already.");
            case BodyRefused.InvalidNotifiedNumber r ->
                new Problem(
                        BodyProblem.NOTIFIED_NUMBER_INVALID,
                        "欧盟公告机构编号为四位数字,例如 2163。",
                        "A notified body has a number of four digits, such as 2163.",
                        field("number"));
            case BodyRefused.UnknownTerm r ->
                new Problem(
                        BodyProblem.TERM_UNKNOWN,
                        "没有代码 " + r.code + ",可用代码见 /api/v1/notified-bodies/terms。",
                        "There is no code " + r.code + "; see /api/v1/notified-bodies/terms.",
                        field(r.field));
            case BodyRefused.NotPublishable r ->
                new Problem(
                        BodyProblem.NOT_PUBLISHABLE,
                        "该机构在 " + r.day + " 未处于批准状态或资质当日无效,不能列入名录。",
                        "On " + r.day
                                + " the body is not approved or the qualification does not hold; it cannot be published.",
                        field("published_on"));
            case BodyRefused.NothingToCorrect _ ->
                new Problem(
                        BodyProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
        };
    }

    private static List<Problem.FieldError> field(String name) {
        return List.of(new Problem.FieldError(name, "refused", null));
    }
}
