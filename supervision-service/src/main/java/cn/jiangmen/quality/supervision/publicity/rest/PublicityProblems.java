package cn.jiangmen.quality.supervision.publicity.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.supervision.publicity.PublicityRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class PublicityProblems extends ProblemMapper<PublicityRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(PublicityRefused refusal) {
        return switch (refusal) {
            case PublicityRefused.CountyUnknown r ->
                new Problem(
                        PublicityProblem.COUNTY_UNKNOWN,
                        "“" + echo(r.county) + "”不是本市的县(市、区)代码。",
                        "\"" + echo(r.county) + "\" is no county of the city.",
                        List.of(new Problem.FieldError("county", "unknown-county")));
            case PublicityRefused.DaysReversed _ ->
                new Problem(
                        PublicityProblem.DAYS_REVERSED,
                        "decided_from 不能晚于 decided_to。",
                        "decided_from lies after decided_to.",
                        List.of(new Problem.FieldError("decided_from", "days-reversed")));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
