package cn.jiangmen.quality.certificate.sources.rest;

import cn.jiangmen.quality.certificate.sources.PrecedenceRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class PrecedenceProblems extends ProblemMapper<PrecedenceRefused> {
    private static final int ECHO = 60;

    @Override
    protected Problem problem(PrecedenceRefused refusal) {
        return switch (refusal) {
            case PrecedenceRefused.UnknownField r ->
                new Problem(
                        PrecedenceProblem.UNKNOWN_FIELD,
                        "证书没有字段“" + echo(r.field) + "”;字段名见证书的 sources。",
                        "Certificates have no field \"" + echo(r.field) + "\"; see the sources of one.",
                        List.of(new Problem.FieldError("field", "unknown-field")));
            case PrecedenceRefused.NotDeclared r ->
                new Problem(
                        PrecedenceProblem.NOT_DECLARED,
                        "字段“" + echo(r.field) + "”没有单独的优先级,适用 * 的顺序。",
                        "The field \"" + echo(r.field) + "\" has no precedence of its own; that of * holds.");
            case PrecedenceRefused.Declared r ->
                new Problem(
                        PrecedenceProblem.DECLARED,
                        "字段“" + echo(r.field) + "”已有优先级,请更正它。",
                        "The field \"" + echo(r.field) + "\" has a precedence already; correct that.");
            case PrecedenceRefused.Incomplete _ ->
                new Problem(
                        PrecedenceProblem.INCOMPLETE,
                        "sources 须列出 OFFICER、REGISTER、BODY_REPORT 各一次。",
                        "sources must name OFFICER, REGISTER and BODY_REPORT once each.",
                        List.of(new Problem.FieldError("sources", "incomplete")));
            case PrecedenceRefused.NothingToCorrect _ ->
                new Problem(
                        PrecedenceProblem.NOTHING_TO_CORRECT,
                        "优先级已是如此,没有改动。",
                        "It is declared so already; nothing was changed.");
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
