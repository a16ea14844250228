package cn.jiangmen.quality.target.forecast.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.forecast.ForecastRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ForecastProblems extends ProblemMapper<ForecastRefused> {
    @Override
    protected Problem problem(ForecastRefused refusal) {
        return switch (refusal) {
            case ForecastRefused.UnknownWithin r ->
                new Problem(
                        ForecastProblem.WITHIN_UNKNOWN,
                        "within 只能是 30、60 或 90 天。",
                        "`within` must be 30, 60 or 90 days.",
                        List.of(new Problem.FieldError("within", "unknown-value", null)));
            case ForecastRefused.EndsBeforeToday r ->
                new Problem(
                        ForecastProblem.FORECAST_IN_THE_PAST,
                        "截止日期 to 不能早于今日;过去的数字请用 series。",
                        "`to` must not be before today; for the past ask for the series.",
                        List.of(new Problem.FieldError("to", "before-today", null)));
        };
    }
}
