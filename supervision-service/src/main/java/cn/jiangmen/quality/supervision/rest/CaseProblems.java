package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.CaseRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class CaseProblems extends ProblemMapper<CaseRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(CaseRefused refusal) {
        return switch (refusal) {
            case CaseRefused.NotFound r ->
                new Problem(
                        CaseProblem.CASE_NOT_FOUND,
                        "没有编号为“" + echo(r.number) + "”的案件。",
                        "No case has the number \"" + echo(r.number) + "\".");
            case CaseRefused.CreditCodeInvalid r ->
                new Problem(
                        CaseProblem.CREDIT_CODE_INVALID,
                        "“" + echo(r.written) + "”不是统一社会信用代码,请核对 18 位字符;不明则留空。",
                        "\"" + echo(r.written)
                                + "\" is no unified social credit code; check its 18 characters or leave it" + " out.",
                        field("credit_code", "invalid"));
            case CaseRefused.CountyUnknown r ->
                new Problem(
                        CaseProblem.COUNTY_UNKNOWN,
                        "“" + echo(r.county) + "”不是本市的县(市、区)代码。",
                        "\"" + echo(r.county) + "\" is no county of the city.",
                        field("county", "unknown-county"));
            case CaseRefused.DayOutOfRange r ->
                new Problem(
                        CaseProblem.EFFECTIVE_DATE_OUT_OF_RANGE,
                        "日期 " + r.day + " 应在 " + r.earliest + " 至 " + r.latest + " 之间。",
                        r.day + " is not between " + r.earliest + " and " + r.latest + ".",
                        field(r.field, "out-of-range"));
            case CaseRefused.OutOfOrder r ->
                new Problem(
                        CaseProblem.STEP_OUT_OF_ORDER,
                        "日期 " + r.day + " 早于上一步骤的 " + r.last + "。",
                        r.day + " lies before the last step on " + r.last + ".",
                        field("effective_on", "out-of-order"));
            case CaseRefused.AlreadyInvestigating _ ->
                new Problem(CaseProblem.ALREADY_INVESTIGATING, "该案件已在调查。", "The investigation has begun already.");
            case CaseRefused.NotInvestigated _ ->
                new Problem(
                        CaseProblem.NOT_INVESTIGATED,
                        "结案前须先开始调查。",
                        "A case is closed on its investigation; begin that first.");
            case CaseRefused.AlreadyClosed r ->
                new Problem(
                        CaseProblem.ALREADY_CLOSED,
                        "该案件已于 " + r.closedOn + " 结案。",
                        "The case was closed on " + r.closedOn + ".");
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
