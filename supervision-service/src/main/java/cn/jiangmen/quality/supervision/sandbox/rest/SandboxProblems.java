package cn.jiangmen.quality.supervision.sandbox.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.sandbox.SandboxRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class SandboxProblems extends ProblemMapper<SandboxRefused> {
    private static final int ECHO = 60;

    @Override
    protected Problem problem(SandboxRefused refusal) {
        return switch (refusal) {
            case SandboxRefused.NoSandbox _ ->
                new Problem(
                        SandboxProblem.NO_SANDBOX,
                        "本服务不是沙箱;沙箱用 ./deploy/sandbox 启动。",
                        "This service is no sandbox; ./deploy/sandbox starts one.");
            case SandboxRefused.ClockRefused r ->
                new Problem(
                        SandboxProblem.CLOCK_REFUSED,
                        "沙箱现在是 " + r.now + ":填 by(如 P30D)或 to(时刻)其中一项,只能向前,一次至多 " + r.longestYears + " 年。",
                        "It is " + r.now
                                + " in the sandbox: give one of by (such as P30D) and to (a moment); the clock goes"
                                + " forward only, by " + r.longestYears + " years at most at once.",
                        List.of(new Problem.FieldError("by", "forward-only")));
            case SandboxRefused.NoScenario r ->
                new Problem(
                        SandboxProblem.SCENARIO_NOT_FOUND,
                        "没有名为“" + echo(r.name) + "”的情景;GET /api/v1/sandbox/scenarios 列出全部。",
                        "There is no scenario \"" + echo(r.name) + "\"; GET /api/v1/sandbox/scenarios lists all.");
            case SandboxRefused.NoRun r ->
                new Problem(SandboxProblem.RUN_NOT_FOUND, "没有演练 " + r.id + "。", "There is no run " + r.id + ".");
            case SandboxRefused.RunOver r ->
                new Problem(
                        SandboxProblem.RUN_OVER,
                        "演练 " + r.id + " 已无下一步;请新建一次。",
                        "The run " + r.id + " has no next step; begin another one.");
        };
    }

    private static String echo(String text) {
        return text.length() > ECHO ? text.substring(0, ECHO) + "…" : text;
    }
}
