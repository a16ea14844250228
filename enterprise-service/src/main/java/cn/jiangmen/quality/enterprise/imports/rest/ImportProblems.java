package cn.jiangmen.quality.enterprise.imports.rest;

import cn.jiangmen.quality.enterprise.imports.ImportRefused;
import cn.jiangmen.quality.enterprise.imports.ImportState;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.UnreadableSheet;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal of an import in a sentence that a person can act on. */
@Provider
class ImportProblems extends ProblemMapper<ImportRefused> {
    @Context
    HttpHeaders languages;

    @Override
    protected Problem problem(ImportRefused refusal) {
        return switch (refusal) {
            case ImportRefused.NotFound r ->
                new Problem(
                        ImportProblemType.NOT_FOUND,
                        "没有编号为 " + r.id + " 的导入任务。",
                        "There is no import with the id " + r.id + ".");
            case ImportRefused.InvalidForm r ->
                new Problem(
                        ImportProblemType.INVALID_FORM,
                        r.sentence.zh(),
                        r.sentence.en(),
                        List.of(new Problem.FieldError(r.field, r.code, null)));
            case ImportRefused.Unreadable r -> unreadable(r.why);
            case ImportRefused.UnexpectedColumns r ->
                new Problem(
                        ImportProblemType.UNEXPECTED_COLUMNS,
                        r.why.sentence().zh(),
                        r.why.sentence().en(),
                        r.why.problems().stream().map(this::column).toList());
            case ImportRefused.NoRows _ ->
                new Problem(
                        ImportProblemType.UNREADABLE_FILE,
                        "文件中没有数据行。",
                        "The file has no rows of data.",
                        List.of(new Problem.FieldError("file", "no-rows", null)));
            case ImportRefused.WrongState r ->
                new Problem(
                        ImportProblemType.WRONG_STATE,
                        "导入任务的状态是 " + zh(r.state) + "," + (r.state.isFinal() ? "已经结束。" : "请等到核验完成。"),
                        "The import is " + r.state
                                + (r.state.isFinal() ? " and over." : "; wait until it is VERIFIED."));
            case ImportRefused.WrongToken _ ->
                new Problem(
                        ImportProblemType.WRONG_TOKEN,
                        "提交令牌不是这份核验报告的令牌,请重新读取导入任务。",
                        "The token is not that of this report; read the import again and look at its report.");
            case ImportRefused.ChangedSince r ->
                new Problem(
                        ImportProblemType.CHANGED_SINCE,
                        "导入后有 " + r.count + " 家企业又有变更,未撤销;可先处理这些企业,或以 changed_since=LEAVE 保留它们并撤销其余。",
                        r.count
                                + " of its enterprises were changed since and nothing was undone; deal with them first, or"
                                + " leave them as they are and undo the others (changed_since LEAVE).",
                        r.first.stream()
                                .map(row -> new Problem.FieldError(
                                        "row " + row.row(), "changed-since", row.creditCode() + " · " + row.cause()))
                                .toList());
            case ImportRefused.RowsDeleted r ->
                new Problem(
                        ImportProblemType.ROWS_DELETED,
                        "该导入的行明细已于 " + r.at + " 按保存期限清理。",
                        "The rows of this import were deleted on " + r.at + " because of their age.");
        };
    }

    private static Problem unreadable(UnreadableSheet why) {
        ImportProblemType type =
                switch (why.fault().kind()) {
                    case UNSUPPORTED -> ImportProblemType.UNSUPPORTED_FILE;
                    case TOO_LARGE -> ImportProblemType.FILE_TOO_LARGE;
                    case UNREADABLE -> ImportProblemType.UNREADABLE_FILE;
                };
        return new Problem(
                type,
                why.sentence().zh(),
                why.sentence().en(),
                List.of(new Problem.FieldError("file", why.fault().code(), null)));
    }

    private Problem.FieldError column(RowProblem problem) {
        return new Problem.FieldError(
                problem.field(), problem.code(), problem.sentence().in(Problem.english(languages)));
    }

    private static String zh(ImportState state) {
        return switch (state) {
            case RECEIVED -> "已接收";
            case VERIFYING -> "核验中";
            case VERIFIED -> "已核验";
            case COMMITTING -> "写入中";
            case COMMITTED -> "已写入";
            case FAILED -> "失败";
            case CANCELLED -> "已取消";
            case UNDOING -> "撤销中";
            case UNDONE -> "已撤销";
        };
    }
}
