package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.penalties.PenaltyRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class PenaltyProblems extends ProblemMapper<PenaltyRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(PenaltyRefused refusal) {
        return switch (refusal) {
            case PenaltyRefused.NotFound r ->
                new Problem(
                        PenaltyProblem.PENALTY_NOT_FOUND,
                        "没有编号为“" + echo(r.id) + "”的处罚决定。",
                        "No penalty has the id \"" + echo(r.id) + "\".");
            case PenaltyRefused.CaseUnknown r ->
                new Problem(
                        PenaltyProblem.CASE_UNKNOWN,
                        "没有编号为“" + echo(r.number) + "”的案件,处罚决定须属于一个案件。",
                        "No case has the number \"" + echo(r.number) + "\"; a penalty belongs to a case.",
                        field("case_number", "unknown-case"));
            case PenaltyRefused.CaseNotInvestigated r ->
                new Problem(
                        PenaltyProblem.CASE_NOT_INVESTIGATED,
                        "案件 " + r.number + " 尚未开始调查,不能作出处罚决定。",
                        "The investigation of case " + r.number + " has not begun; no penalty without one.");
            case PenaltyRefused.DecidedTooEarly r ->
                new Problem(
                        PenaltyProblem.DECIDED_TOO_EARLY,
                        "决定日期 " + r.day + " 早于开始调查的 " + r.earliest + "。",
                        r.day + " lies before the investigation began on " + r.earliest + ".",
                        field("decided_on", "too-early"));
            case PenaltyRefused.AmountContradictsKinds r ->
                new Problem(
                        PenaltyProblem.AMOUNT_CONTRADICTS_KINDS,
                        r.takesMoney ? "罚款或没收违法所得须填写大于零的金额。" : "没有罚款或没收违法所得的,不填写金额。",
                        r.takesMoney
                                ? "A fine or confiscated gains need an amount above zero."
                                : "An amount needs a fine or confiscated gains among the kinds.",
                        field("amount_yuan", "contradicts-kinds"));
            case PenaltyRefused.DecisionNumberTaken r ->
                new Problem(
                        PenaltyProblem.DECISION_NUMBER_TAKEN,
                        "文号“" + echo(r.number) + "”已有处罚决定,请更正该决定,不要重复录入。",
                        "\"" + echo(r.number) + "\" stands for another penalty; correct that one instead.",
                        field("decision_number", "taken"));
            case PenaltyRefused.NothingToCorrect _ ->
                new Problem(
                        PenaltyProblem.NOTHING_TO_CORRECT,
                        "所填内容与现有记录一致,没有需要更正的内容。",
                        "What is given is what is recorded already.");
            case PenaltyRefused.AlreadyWithdrawn _ ->
                new Problem(PenaltyProblem.ALREADY_WITHDRAWN, "该处罚决定已撤销。", "The penalty was withdrawn already.");
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
