package cn.jiangmen.quality.certificate.laboratories.rest;

import cn.jiangmen.quality.certificate.laboratories.LaboratoryRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class LaboratoryProblems extends ProblemMapper<LaboratoryRefused> {
    @Override
    protected Problem problem(LaboratoryRefused refusal) {
        return switch (refusal) {
            case LaboratoryRefused.NotFound r ->
                new Problem(
                        LaboratoryProblem.NOT_FOUND,
                        "没有编号(id)为 " + r.id + " 的检验检测机构。",
                        "There is no laboratory with the id " + r.id + ".");
            case LaboratoryRefused.NameTaken r ->
                new Problem(
                        LaboratoryProblem.NAME_TAKEN,
                        "“" + r.name + "”已以相同的信用代码登记,请更正该机构,不要重复登记。",
                        "\"" + r.name + "\" is registered under this credit code; correct that one instead.",
                        field("name"));
            case LaboratoryRefused.InvalidCounty _ ->
                new Problem(
                        LaboratoryProblem.COUNTY_INVALID,
                        "所在地应为六位县(市、区)代码,市外填 outside,不明则留空。",
                        "The county is a six-digit code, outside for elsewhere, or null where it is not known.",
                        field("county"));
            case LaboratoryRefused.UnknownBody r ->
                new Problem(
                        LaboratoryProblem.BODY_UNKNOWN,
                        "没有批准号为 " + r.approvalNumber + " 的认证机构,请先登记。",
                        "No certification body has the approval number " + r.approvalNumber + "; register it first.",
                        field("certification_body"));
            case LaboratoryRefused.StandingNotLater r ->
                new Problem(
                        LaboratoryProblem.STANDING_NOT_LATER,
                        "状态变更日期须晚于上一次变更日期 " + r.last + ";误录请先撤回上一次变更。",
                        "It must begin after the last one of " + r.last + "; take that back first if it was wrong.",
                        field("effective_on"));
            case LaboratoryRefused.DaysReversed r ->
                new Problem(
                        LaboratoryProblem.DAYS_REVERSED,
                        "结束日期须晚于开始日期。",
                        "The last day must be after the first.",
                        field(r.field));
            case LaboratoryRefused.LineNotFound r ->
                new Problem(
                        LaboratoryProblem.LINE_NOT_FOUND,
                        "该机构没有编号(id)为 " + r.id + " 的有效条目,或终止日期不晚于其开始日期。",
                        "The laboratory has no open line with the id " + r.id + " that began before the day given.");
            case LaboratoryRefused.NothingToSearchFor _ ->
                new Problem(
                        LaboratoryProblem.NOTHING_TO_SEARCH_FOR,
                        "检索内容须含有文字或数字。",
                        "The text to look for needs a letter or a digit.",
                        field("q"));
            case LaboratoryRefused.NothingToCorrect _ ->
                new Problem(
                        LaboratoryProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
        };
    }

    private static List<Problem.FieldError> field(String name) {
        return List.of(new Problem.FieldError(name, "refused", null));
    }
}
