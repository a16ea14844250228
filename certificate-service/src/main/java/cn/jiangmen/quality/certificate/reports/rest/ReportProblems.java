package cn.jiangmen.quality.certificate.reports.rest;

import cn.jiangmen.quality.certificate.reports.ReportRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ReportProblems extends ProblemMapper<ReportRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(ReportRefused refusal) {
        return switch (refusal) {
            case ReportRefused.UnknownBody r ->
                new Problem(
                        ReportProblem.UNKNOWN_BODY,
                        "没有登记批准号为“" + echo(r.body) + "”的认证机构,请先登记机构。",
                        "No body with the approval number \"" + echo(r.body) + "\" is recorded; record it first.",
                        List.of(new Problem.FieldError("body", "unknown-body")));
            case ReportRefused.MonthImpossible r ->
                new Problem(
                        ReportProblem.MONTH_IMPOSSIBLE,
                        "“" + echo(r.month) + "”应为已开始的月份,如 2026-10。",
                        "\"" + echo(r.month) + "\" must be a month that has begun, such as 2026-10.",
                        List.of(new Problem.FieldError("month", "no-past-month")));
            case ReportRefused.DayImpossible r ->
                new Problem(
                        ReportProblem.DAY_IMPOSSIBLE,
                        r.month + " 的月报不可能在 " + r.day + " 收到:不早于该月首日,也不晚于今天。",
                        "A report of " + r.month + " cannot have been received on " + r.day
                                + ": not before the month began, nor after today.",
                        List.of(new Problem.FieldError("received_on", "impossible")));
            case ReportRefused.RecordedByImport _ ->
                new Problem(
                        ReportProblem.BY_IMPORT,
                        "文件月报请以 source=BODY_REPORT 导入,提交后自动登记;此处只登记 NIL 或 OTHER。",
                        "Import the file with the source BODY_REPORT; committing it records the report. Record NIL or OTHER"
                                + " here.",
                        List.of(new Problem.FieldError("kind", "by-import")));
            case ReportRefused.Reported r ->
                new Problem(
                        ReportProblem.REPORTED,
                        "该机构该月已有月报 " + r.report + ",如有误请先撤回。",
                        "The body has reported the month (" + r.report + "); take that back first if it is wrong.");
            case ReportRefused.NotFound r ->
                new Problem(
                        ReportProblem.NOT_FOUND,
                        "没有编号为 " + r.id + " 的月报。",
                        "There is no report with the id " + r.id + ".");
            case ReportRefused.Withdrawn _ ->
                new Problem(ReportProblem.WITHDRAWN, "该月报已撤回,无需再撤。", "The report was taken back before.");
        };
    }

    private static String echo(String text) {
        return text == null ? "" : text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
