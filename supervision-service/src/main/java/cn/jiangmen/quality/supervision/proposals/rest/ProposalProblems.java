package cn.jiangmen.quality.supervision.proposals.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.proposals.ProposalRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ProposalProblems extends ProblemMapper<ProposalRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(ProposalRefused refusal) {
        return switch (refusal) {
            case ProposalRefused.NotFound r ->
                new Problem(
                        ProposalProblem.NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的立案建议。",
                        "No proposal has the id \"" + echo(r.id) + "\".");
            case ProposalRefused.AlreadyDecided r ->
                r.caseNumber == null
                        ? new Problem(
                                ProposalProblem.ALREADY_DECIDED,
                                "该建议已于 " + r.on + " 决定不予立案。",
                                "The proposal was dismissed on " + r.on + ".")
                        : new Problem(
                                ProposalProblem.ALREADY_DECIDED,
                                "该建议已立案,案件编号 " + r.caseNumber + "。",
                                "Case " + r.caseNumber + " was opened on the proposal.");
            case ProposalRefused.Lapsed _ ->
                new Problem(
                        ProposalProblem.LAPSED,
                        "线索所依据的事实已不存在;仍需立案的,请直接立案。",
                        "The facts of its lead are gone; open a case directly where one is needed still.");
            case ProposalRefused.Incomplete r ->
                new Problem(
                        ProposalProblem.INCOMPLETE,
                        "线索中没有 " + r.field + ",请在请求中填写。",
                        "The lead has no " + r.field + "; give it in the request.",
                        List.of(new Problem.FieldError(r.field, "missing")));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
