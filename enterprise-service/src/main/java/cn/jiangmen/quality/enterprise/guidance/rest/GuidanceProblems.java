package cn.jiangmen.quality.enterprise.guidance.rest;

import cn.jiangmen.quality.enterprise.guidance.GuidanceRefused;
import cn.jiangmen.quality.enterprise.guidance.RejectedRow;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class GuidanceProblems extends ProblemMapper<GuidanceRefused> {
    private static final int ECHO = 40;
    private static final int MOST_ROWS = 200;

    @Context
    HttpHeaders language;

    @Override
    protected Problem problem(GuidanceRefused refusal) {
        return switch (refusal) {
            case GuidanceRefused.RuleNotFound r ->
                new Problem(
                        GuidanceProblem.RULE_NOT_FOUND,
                        "没有代码为“" + echo(r.code) + "”的引导规则。",
                        "There is no rule \"" + echo(r.code) + "\".");
            case GuidanceRefused.RuleTaken r ->
                new Problem(
                        GuidanceProblem.RULE_TAKEN,
                        "规则 " + r.code + " 已存在,请为其新增版本。",
                        "There is a rule " + r.code + "; give it a new edition instead.",
                        field("code", "taken"));
            case GuidanceRefused.EditionNotLater r ->
                new Problem(
                        GuidanceProblem.EDITION_NOT_LATER,
                        "最近的版本自 " + r.last + " 起,新版本须晚于该日。",
                        "The last edition begins on " + r.last + "; a new one must begin later.",
                        field("effective_on", "not-later"));
            case GuidanceRefused.DayPassed r ->
                new Problem(
                        GuidanceProblem.DAY_PASSED,
                        "生效日期不得早于今天(" + r.today + "):已作出的引导保持原样。",
                        "The day must not be before today (" + r.today + "): what was told stays as it was told.",
                        field("effective_on", "passed"));
            case GuidanceRefused.NothingToChange _ ->
                new Problem(GuidanceProblem.NOTHING_TO_CHANGE, "所填内容与现行内容一致。", "That is what holds already.");
            case GuidanceRefused.ClauseEmpty _ ->
                new Problem(
                        GuidanceProblem.CLAUSE_EMPTY,
                        "每一条款须写明对象(everyone、industries、lists 或 holders)和建议(offers)。",
                        "Each clause needs somebody (everyone, industries, lists or holders) and something (offers).",
                        field("clauses", "empty"));
            case GuidanceRefused.CodeUnknown r ->
                new Problem(
                        GuidanceProblem.CODE_UNKNOWN,
                        "“" + echo(r.code) + "”不是已知代码。",
                        "\"" + echo(r.code) + "\" is no known code.",
                        field(r.field, "unknown"));
            case GuidanceRefused.ListNotFound r ->
                new Problem(
                        GuidanceProblem.LIST_NOT_FOUND,
                        "没有名单“" + echo(r.code) + "”,名单见 /api/v1/guidance-lists。",
                        "There is no list \"" + echo(r.code) + "\"; see /api/v1/guidance-lists.");
            case GuidanceRefused.MemberNotFound r ->
                new Problem(
                        GuidanceProblem.MEMBER_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的名单记录。",
                        "No entry of a list has the id \"" + echo(r.id) + "\".");
            case GuidanceRefused.MemberTaken r ->
                new Problem(
                        GuidanceProblem.MEMBER_TAKEN,
                        r.code + " 在所填日期内已在名单中。",
                        r.code + " is on the list on one of those days already.",
                        field("credit_code", "taken"));
            case GuidanceRefused.DaysReversed _ ->
                new Problem(
                        GuidanceProblem.DAYS_REVERSED,
                        "结束日期须晚于开始日期。",
                        "The end must come after the beginning.",
                        field("to", "not-after-from"));
            case GuidanceRefused.RowsRejected r ->
                new Problem(
                        GuidanceProblem.ROWS_REJECTED,
                        "有 " + r.rows.size() + " 行无法导入,整份文件未导入;请改正后重新上传。",
                        r.rows.size() + " rows cannot be taken, so nothing was; mend them and send the file again.",
                        r.rows.stream().limit(MOST_ROWS).map(this::row).toList());
            case GuidanceRefused.FileUnreadable r ->
                new Problem(
                        GuidanceProblem.FILE_UNREADABLE,
                        r.why.sentence().zh(),
                        r.why.sentence().en(),
                        field("file", r.why.fault().code()));
            case GuidanceRefused.WeightsTaken r ->
                new Problem(
                        GuidanceProblem.WEIGHTS_TAKEN,
                        r.day + " 起已有一套权重,请另选日期。",
                        "A set of weights begins on " + r.day + "; choose another day.",
                        field("effective_on", "taken"));
            case GuidanceRefused.TooManyRows r ->
                new Problem(
                        GuidanceProblem.TOO_MANY_ROWS,
                        "共 " + r.rows + " 行,该格式最多 " + r.most + " 行;请缩小范围或改用 CSV。",
                        r.rows + " rows; this form holds " + r.most + " at most. Narrow the filters or ask for CSV.");
        };
    }

    private Problem.FieldError row(RejectedRow row) {
        return new Problem.FieldError(
                "row " + row.row() + ", " + row.column(),
                row.code(),
                Problem.english(language) ? row.textEn() : row.textZh());
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
