package cn.jiangmen.quality.enterprise.assistance.rest;

import cn.jiangmen.quality.enterprise.assistance.AssistanceRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class AssistanceProblems extends ProblemMapper<AssistanceRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(AssistanceRefused refusal) {
        return switch (refusal) {
            case AssistanceRefused.NotFound r ->
                new Problem(
                        AssistanceProblem.NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的帮扶需求。",
                        "No request has the id \"" + echo(r.id) + "\".");
            case AssistanceRefused.DayInvalid r ->
                new Problem(
                        AssistanceProblem.DAY_INVALID,
                        "日期 " + r.day + " 应不早于 " + r.earliest + ",且不晚于今天。",
                        r.day + " should not lie before " + r.earliest + " nor in the future.",
                        field(r.field, "out-of-range"));
            case AssistanceRefused.EnterpriseUnknown r ->
                new Problem(
                        AssistanceProblem.ENTERPRISE_UNKNOWN,
                        "统一社会信用代码 " + r.creditCode + " 尚未登记,请填写企业名称。",
                        r.creditCode + " is not registered; tell the enterprise's name with it.",
                        field("enterprise_name", "missing"));
            case AssistanceRefused.SchemeInvalid r ->
                new Problem(
                        AssistanceProblem.SCHEME_INVALID,
                        "“" + echo(r.scheme) + "”不是认证项目代码,应为大写字母、数字、连字符或下划线。",
                        "\"" + echo(r.scheme)
                                + "\" is no code of a scheme or class: upper case letters, digits, hyphens and underscores.",
                        field("scheme", "invalid"));
            case AssistanceRefused.AlreadyRequested r ->
                new Problem(
                        AssistanceProblem.ALREADY_REQUESTED,
                        "该企业同一认证项目已有办理中的需求 " + r.number + "。",
                        "The enterprise has an open request for the same certification: " + r.number + ".");
            case AssistanceRefused.StepImpossible r ->
                new Problem(
                        AssistanceProblem.STEP_IMPOSSIBLE,
                        "需求状态为 " + r.from + ",不能变更为 " + r.to + "。",
                        "The request is " + r.from + "; it does not go to " + r.to + ".");
            case AssistanceRefused.SameAdviser _ ->
                new Problem(
                        AssistanceProblem.SAME_ADVISER,
                        "该单位已是帮扶单位,无需改派。",
                        "That office helps already.",
                        field("adviser", "same"));
            case AssistanceRefused.OutcomeImpossible r ->
                new Problem(
                        AssistanceProblem.OUTCOME_IMPOSSIBLE,
                        "不能以 " + r.outcome + " 终止:获证请用获证登记,不予受理请用不予受理。",
                        "A request is not closed as " + r.outcome + "; use certifications or refusals.",
                        field("outcome", "impossible"));
            case AssistanceRefused.CertificateUnknown r ->
                new Problem(
                        AssistanceProblem.CERTIFICATE_UNKNOWN,
                        "证书库中没有该企业编号为“" + echo(r.number) + "”的证书;证书登记后需求会自动办结。",
                        "No certificate \"" + echo(r.number)
                                + "\" of this enterprise is known; the request closes by itself when one is.",
                        field("certificate_number", "unknown"));
            case AssistanceRefused.TooManyRows r ->
                new Problem(
                        AssistanceProblem.TOO_MANY_ROWS,
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
