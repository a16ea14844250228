package cn.jiangmen.quality.target.rate.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.rate.RateRefused;
import jakarta.ws.rs.ext.Provider;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class RateProblems extends ProblemMapper<RateRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(RateRefused refusal) {
        return switch (refusal) {
            case RateRefused.UnknownRate r ->
                new Problem(
                        RateProblem.RATE_NOT_FOUND,
                        "没有衍生指标“" + echo(r.code) + "”,代码见 /api/v1/rates。",
                        "There is no derived indicator \"" + echo(r.code) + "\"; see /api/v1/rates.");
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
