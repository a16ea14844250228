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
            case ActivityRefused.FieldNotOfKind r ->
                new Problem(
                        ActivityProblem.FIELD_NOT_OF_KIND,
                        "类别“" + r.kind + "”没有 " + r.field + " 一项,请勿填写。",
                        r.kind + " has no " + r.field + "; leave it out.",
                        field(r.field, "not-of-kind"));
            case ActivityRefused.ItemUnknown r ->
                new Problem(
                        ActivityProblem.ITEM_UNKNOWN,
                        "目录 " + r.catalogue + " 在该日没有选项“" + echo(r.item) + "”,见 /api/v1/quality-work-items。",
                        "Catalogue " + r.catalogue + " has no item \"" + echo(r.item)
                                + "\" on that day; see /api/v1/quality-work-items.",
                        field("item", "unknown-item"));
            case ActivityRefused.TermInvalid r ->
                new Problem(
                        ActivityProblem.TERM_INVALID,
                        "日期 " + r.day + " 早于开始日期或过晚。",
                        r.day + " lies before the first day, or too late.",
                        field(r.field, "invalid"));
            case ActivityRefused.AlreadyEnded r ->
                new Problem(
                        ActivityProblem.ALREADY_ENDED,
                        "该记录已于 " + r.on + " 到期或终止;如有误请更正。",
                        "It ends on " + r.on + " already; correct the record if that is wrong.");
            case ActivityRefused.StageImpossible r ->
                new Problem(
                        ActivityProblem.STAGE_IMPOSSIBLE,
                        "项目不能由 " + r.from + " 变更为 " + r.to + "。",
                        "A project does not go from " + r.from + " to " + r.to + ".",
                        field("stage", "impossible"));
            case ActivityRefused.PersonInText r ->
                new Problem(
                        ActivityProblem.PERSON_IN_TEXT,
                        "公开内容不得写入人员姓名,请从该项中删去。",
                        "This text is public and names the person; leave the name out of it.",
                        field(r.field, "names-person"));
            case ActivityRefused.PersonUnknown _ ->
                new Problem(ActivityProblem.PERSON_UNKNOWN, "该记录未登记人员姓名。", "The record has no name of a person.");
            case ActivityRefused.RoleNotAllowed r ->
                new Problem(
                        ActivityProblem.ROLE_NOT_ALLOWED,
                        "角色“" + echo(r.role) + "”无权查看完整姓名。",
                        "The role \"" + echo(r.role) + "\" may not see names in full.",
                        field("role", "not-allowed"));
            case ActivityRefused.TooManyRows r ->
                new Problem(
                        ActivityProblem.TOO_MANY_ROWS,
                        "共 " + r.rows + " 行,超过 Excel 工作表的上限 " + r.most + " 行,请缩小范围或改用 CSV。",
                        "There are " + r.rows + " rows and a worksheet takes " + r.most
                                + "; narrow the filters or take CSV.",
                        field("format", "refused"));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
