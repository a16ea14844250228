package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.ActivityRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ActivityProblems extends ProblemMapper<ActivityRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(ActivityRefused refusal) {
        return switch (refusal) {
            case ActivityRefused.NotFound r ->
                new Problem(
                        ActivityProblem.ACTIVITY_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的质量工作记录。",
                        "No activity has the id \"" + echo(r.id) + "\".");
            case ActivityRefused.KindUnknown r ->
                new Problem(
                        ActivityProblem.KIND_UNKNOWN,
                        "没有类别“" + echo(r.kind) + "”,类别见 /api/v1/quality-activity-kinds。",
                        "There is no kind \"" + echo(r.kind) + "\"; see /api/v1/quality-activity-kinds.",
                        field("kind", "unknown-kind"));
            case ActivityRefused.EnterpriseMissing _ ->
                new Problem(
                        ActivityProblem.ENTERPRISE_MISSING,
                        "该类工作属于某一企业,须填写统一社会信用代码。",
                        "This kind is the work of one enterprise; its credit code is needed.",
                        field("credit_code", "missing"));
            case ActivityRefused.EnterpriseUnknown r ->
                new Problem(
                        ActivityProblem.ENTERPRISE_UNKNOWN,
                        "统一社会信用代码 " + r.creditCode + " 尚未登记,请填写企业名称。",
                        r.creditCode + " is not registered; tell the enterprise's name with it.",
                        field("enterprise_name", "missing"));
            case ActivityRefused.LevelMissing _ ->
                new Problem(
                        ActivityProblem.LEVEL_MISSING,
                        "该类工作须填写级别。",
                        "This kind has a level; tell it.",
                        field("level", "missing"));
            case ActivityRefused.LinkInvalid _ ->
                new Problem(
                        ActivityProblem.LINK_INVALID,
                        "链接应为 http 或 https 网址。",
                        "The link is no http or https address.",
                        field("link", "invalid"));
            case ActivityRefused.NothingToCorrect _ ->
                new Problem(
                        ActivityProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
            case ActivityRefused.AlreadyWithdrawn _ ->
                new Problem(
                        ActivityProblem.ALREADY_WITHDRAWN,
                        "该记录已撤回,请重新录入。",
                        "The record was withdrawn; record the activity anew.");
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
