package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.visits.VisitRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class VisitProblems extends ProblemMapper<VisitRefused> {
    @Override
    protected Problem problem(VisitRefused refusal) {
        return switch (refusal) {
            case VisitRefused.NotFound r ->
                new Problem(
                        VisitProblem.NOT_FOUND,
                        "没有编号(id)为 " + r.id + " 的审核记录。",
                        "There is no visit with the id " + r.id + ".");
            case VisitRefused.UnknownKind _ ->
                new Problem(
                        VisitProblem.KIND_UNKNOWN,
                        "没有该审核类型,全部类型见 /api/v1/visit-kinds。",
                        "There is no such kind of visit; see /api/v1/visit-kinds.",
                        field("kind"));
            case VisitRefused.Reversed _ ->
                new Problem(
                        VisitProblem.REVERSED,
                        "审核的结束日期不能早于开始日期。",
                        "A visit does not end before it begins.",
                        field("ended_on"));
            case VisitRefused.InFuture r ->
                new Problem(
                        VisitProblem.IN_FUTURE,
                        "审核于 " + r.endedOn + " 才结束,结束后再登记。",
                        "The visit ends on " + r.endedOn + "; record it when it is over.",
                        field("ended_on"));
            case VisitRefused.BeforeIssue r ->
                new Problem(
                        VisitProblem.BEFORE_ISSUE,
                        "证书 " + r.issuedOn + " 首次颁发,该类审核不会在 " + r.begunOn + " 进行;请核对日期、类型和证书。",
                        "The certificate was first issued on " + r.issuedOn + ", so there was no such visit on "
                                + r.begunOn + "; check the days, the kind and the certificate.",
                        field("begun_on"));
            case VisitRefused.AfterEnd r ->
                new Problem(
                        VisitProblem.AFTER_END,
                        "证书已于 " + r.ended + " 终止,不会在 " + r.begunOn + " 再有审核。",
                        "The certificate ended on " + r.ended + "; there was no visit on " + r.begunOn + ".",
                        field("begun_on"));
            case VisitRefused.RecordedAlready _ ->
                new Problem(
                        VisitProblem.RECORDED_ALREADY,
                        "该证书同一类型、同一日期的审核已登记,请更正原记录,不要重复登记。",
                        "The same kind of visit on the same days is recorded for this certificate; correct that one.",
                        field("begun_on"));
            case VisitRefused.Withdrawn _ ->
                new Problem(
                        VisitProblem.WITHDRAWN,
                        "该审核记录已撤回,不能再改;如确有其事请重新登记。",
                        "The visit is withdrawn and stays so; record it anew if it did take place.");
            case VisitRefused.NothingToCorrect _ ->
                new Problem(
                        VisitProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
            case VisitRefused.TooManyRows r ->
                new Problem(
                        VisitProblem.TOO_MANY_ROWS,
                        "共 " + r.rows + " 行,超过 Excel 工作表的上限 " + r.most + " 行,请缩小范围或改用 CSV。",
                        "There are " + r.rows + " rows and a worksheet takes " + r.most
                                + "; narrow the filters or take CSV.",
                        field("format"));
        };
    }

    private static List<Problem.FieldError> field(String name) {
        return List.of(new Problem.FieldError(name, "refused", null));
    }
}
