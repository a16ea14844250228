package cn.jiangmen.quality.certificate.suspicion.rest;

import cn.jiangmen.quality.certificate.suspicion.SuspicionRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class SuspicionProblems extends ProblemMapper<SuspicionRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(SuspicionRefused refusal) {
        return switch (refusal) {
            case SuspicionRefused.UnknownRule r ->
                new Problem(
                        SuspicionProblem.UNKNOWN_RULE,
                        "没有代码为“" + echo(r.code) + "”的规则;规则见 /api/v1/suspicion-rules。",
                        "No rule has the code \"" + echo(r.code) + "\"; /api/v1/suspicion-rules lists them.");
            case SuspicionRefused.InvalidParameter r ->
                new Problem(
                        SuspicionProblem.INVALID_PARAMETER,
                        "参数“" + echo(r.name) + "”不存在或取值不可用;现有参数:" + r.known + "。",
                        "The parameter \"" + echo(r.name) + "\" is unknown or cannot have this value; it has: "
                                + r.known,
                        field("parameters." + echo(r.name), "invalid-parameter"));
            case SuspicionRefused.NothingToCorrect _ ->
                new Problem(
                        SuspicionProblem.NOTHING_TO_CORRECT,
                        "所填内容与现行规则一致,没有需要更正的内容。",
                        "What is given is what holds already.");
            case SuspicionRefused.UnknownLead r ->
                new Problem(
                        SuspicionProblem.UNKNOWN_LEAD,
                        "没有编号为“" + echo(r.id) + "”的线索。",
                        "No lead has the id \"" + echo(r.id) + "\".");
            case SuspicionRefused.UnknownObservation r ->
                new Problem(
                        SuspicionProblem.UNKNOWN_OBSERVATION,
                        "没有编号为“" + echo(r.id) + "”的观察记录。",
                        "No observation has the id \"" + echo(r.id) + "\".");
            case SuspicionRefused.InvalidDays r ->
                new Problem(
                        SuspicionProblem.INVALID_DAYS,
                        "观察期间 " + r.from + " 至 " + r.to + " 无效:须先后有序、不超过十年、不晚于今天(" + r.today + ")。",
                        "The days " + r.from + " to " + r.to
                                + " must be in order, at most ten years and not after today (" + r.today + ").",
                        field("observed_from", "invalid-days"));
            case SuspicionRefused.UnknownScheme r ->
                new Problem(
                        SuspicionProblem.UNKNOWN_SCHEME,
                        "目录中没有“" + echo(r.scheme) + "”;可用的代码见 /api/v1/schemes。",
                        "The catalogue has no \"" + echo(r.scheme) + "\"; /api/v1/schemes lists the codes.",
                        field("scheme", "unknown-scheme"));
            case SuspicionRefused.AlreadyWithdrawn _ ->
                new Problem(SuspicionProblem.ALREADY_WITHDRAWN, "该观察记录已撤回。", "The observation was withdrawn already.");
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }
}
