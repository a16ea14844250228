package cn.jiangmen.quality.target.activity.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.activity.ActivityRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ActivityProblems extends ProblemMapper<ActivityRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(ActivityRefused refusal) {
        return switch (refusal) {
            case ActivityRefused.UnknownKind r ->
                new Problem(
                        ActivityProblem.KIND_UNKNOWN,
                        "没有活动类别“" + echo(r.code) + "”,类别见 /api/v1/activity-kinds。",
                        "There is no kind of activity \"" + echo(r.code) + "\"; see /api/v1/activity-kinds.",
                        List.of(new Problem.FieldError("kind", "unknown-kind")));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
