package cn.jiangmen.quality.target.definition.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.definition.DefinitionRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class DefinitionProblems extends ProblemMapper<DefinitionRefused> {
    @Override
    protected Problem problem(DefinitionRefused refusal) {
        return switch (refusal) {
            case DefinitionRefused.CodeTaken r ->
                new Problem(
                        DefinitionProblem.CODE_TAKEN,
                        "指标代码 " + r.code + " 已使用,请换一个代码,或为该指标起草新的口径版本。",
                        "There is an indicator " + r.code + "; choose another code, or draft a new definition of it.",
                        List.of(new Problem.FieldError("code", "taken")));
            case DefinitionRefused.UnknownVersion r ->
                new Problem(
                        DefinitionProblem.NOT_FOUND,
                        "指标 " + r.indicator + " 没有第 " + r.number + " 版口径,现有版本见 /api/v1/indicators/" + r.indicator
                                + "/definitions。",
                        r.indicator + " has no definition " + r.number + "; see /api/v1/indicators/" + r.indicator
                                + "/definitions.");
            case DefinitionRefused.NotADraft r ->
                new Problem(
                        DefinitionProblem.NOT_A_DRAFT,
                        "该版本状态为 " + r.state + ",只有草案(DRAFT、COMPARED)可以修改、比对或废弃;要恢复旧口径,请以其为底本起草新版本(copy_of)。",
                        "It is " + r.state
                                + "; only a draft (DRAFT, COMPARED) can be changed, compared or discarded. To"
                                + " return to an earlier definition, draft a copy of it (copy_of).");
            case DefinitionRefused.NotCompared r ->
                new Problem(
                        DefinitionProblem.NOT_COMPARED,
                        "该版本状态为 " + r.state + ",发布前须先比对(POST …/comparisons)并待其完成。",
                        "It is " + r.state + "; compare it first (POST …/comparisons) and wait until that is done.");
            case DefinitionRefused.NotProved _ ->
                new Problem(
                        DefinitionProblem.NOT_PROVED,
                        "对今日的独立清点与试算结果不一致,请重新比对后再发布。",
                        "An independent count of today gives other numbers than the trial; compare it again.");
            case DefinitionRefused.RuleInvalid r ->
                new Problem(
                        DefinitionProblem.RULE_INVALID,
                        "bodies-have-none".equals(r.why)
                                ? "该指标清点的是认证机构,不适用证书与企业的筛选条件。"
                                : "no-scheme-code".equals(r.why)
                                        ? "认证项目代码由大写字母、数字和连字符组成,例如 A0101。"
                                        : "按此口径什么也不会计入:类别不能为空;其余清单不限时请用 null。",
                        "bodies-have-none".equals(r.why)
                                ? "This indicator counts certification bodies: nothing of certificates or enterprises applies."
                                : "no-scheme-code".equals(r.why)
                                        ? "A scheme code is of capitals, digits and hyphens, for example A0101."
                                        : "Nothing would count: there must be a class, and a list that is not to limit is null.",
                        List.of(new Problem.FieldError(r.field, r.why)));
            case DefinitionRefused.Unchanged _ ->
                new Problem(
                        DefinitionProblem.UNCHANGED,
                        "所填口径与现有草案一致,没有需要修改的内容。",
                        "This is the rule that the draft has already.");
            case DefinitionRefused.JobRunning _ ->
                new Problem(
                        DefinitionProblem.JOB_RUNNING,
                        "另一口径比对或台账重建正在进行,一次只能运行一个,请待其完成后再试。",
                        "Another comparison or a rebuild of the ledger is running; one runs at a time. Try again when it"
                                + " is done.");
            case DefinitionRefused.UnknownComparison _ ->
                new Problem(
                        DefinitionProblem.COMPARISON_NOT_FOUND,
                        "没有该编号的比对任务,编号见发起时返回的 Location。",
                        "There is no such comparison; its address is the Location given when it was started.");
            case DefinitionRefused.ComparisonOver _ ->
                new Problem(
                        DefinitionProblem.COMPARISON_OVER,
                        "该比对任务已经结束,不能再取消。",
                        "The comparison does not run any more and cannot be cancelled.");
        };
    }
}
