package cn.jiangmen.quality.supervision.risk.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.risk.RiskRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class RiskProblems extends ProblemMapper<RiskRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(RiskRefused refusal) {
        return switch (refusal) {
            case RiskRefused.ObjectUnknown r ->
                new Problem(
                        RiskProblem.OBJECT_UNKNOWN,
                        "登记库中没有“" + echo(r.id) + "”,也没有关于它的监管事实,请核对代码。",
                        "Neither the register nor any fact knows \"" + echo(r.id) + "\"; check the code.");
            case RiskRefused.RulesTooEarly r ->
                new Problem(
                        RiskProblem.RULES_TOO_EARLY,
                        "以前的分类不改写,新规则最早自 " + r.earliest + " 起生效。",
                        "What was classed stays classed: new rules begin on " + r.earliest + " at the earliest.",
                        field("valid_from", "too-early"));
            case RiskRefused.InputUnknown r ->
                new Problem(
                        RiskProblem.INPUT_UNKNOWN,
                        "没有事实类别“" + echo(r.input) + "”,可用类别见现行规则。",
                        "There is no kind of fact \"" + echo(r.input) + "\"; the rules in force name them all.",
                        field("rules", "unknown-input"));
            case RiskRefused.InputTwice r ->
                new Problem(
                        RiskProblem.INPUT_TWICE,
                        "事实类别“" + echo(r.input) + "”有两条规则,请只保留一条。",
                        "The kind of fact \"" + echo(r.input) + "\" has two rules; keep one.",
                        field("rules", "twice"));
            case RiskRefused.LimitsNotRising _ ->
                new Problem(
                        RiskProblem.LIMITS_NOT_RISING,
                        "B、C、D 三类的起点分值应当依次增大。",
                        "The points from which classes B, C and D begin must rise in this order.",
                        field("general_from", "not-rising"));
            case RiskRefused.OverrideDaysWrong r ->
                new Problem(
                        RiskProblem.OVERRIDE_DAYS_WRONG,
                        "人工调整自当日或以后开始,截止日期晚于开始日期,最长 " + r.longest + " 天。",
                        "An override begins today or later, ends after it begins, and lasts " + r.longest
                                + " days at most.",
                        field("valid_until", "out-of-range"));
            case RiskRefused.OverrideOverlaps r ->
                new Problem(
                        RiskProblem.OVERRIDE_OVERLAPS,
                        "这些日期中已有人工调整 " + r.other + ",请先结束它。",
                        "The override " + r.other + " holds on some of these days; end it first.");
            case RiskRefused.OverrideNotFound r ->
                new Problem(
                        RiskProblem.OVERRIDE_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的人工调整。",
                        "There is no override \"" + echo(r.id) + "\".");
            case RiskRefused.OverrideOver r ->
                new Problem(
                        RiskProblem.OVERRIDE_OVER,
                        "该人工调整已于 " + r.on + " 结束。",
                        "This override was over on " + r.on + ".");
            case RiskRefused.AbnormalEntryNotFound r ->
                new Problem(
                        RiskProblem.ABNORMAL_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的经营异常名录记录。",
                        "There is no entry \"" + echo(r.id) + "\" of abnormal operations.");
            case RiskRefused.AbnormalAlready r ->
                new Problem(
                        RiskProblem.ABNORMAL_ALREADY,
                        "该企业自 " + r.since + " 起已因同一情形列入经营异常名录。",
                        "The enterprise has been on the list for this ground since " + r.since + ".");
            case RiskRefused.AbnormalRemoved r ->
                new Problem(
                        RiskProblem.ABNORMAL_REMOVED,
                        "该记录已于 " + r.on + " 移出。",
                        "This entry was removed on " + r.on + ".");
            case RiskRefused.AbnormalDaysReversed r ->
                new Problem(
                        RiskProblem.ABNORMAL_DAYS_REVERSED,
                        "移出日期不能早于列入日期 " + r.entered + "。",
                        "It was entered on " + r.entered + " and cannot be removed before.",
                        field("removed_on", "too-early"));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
