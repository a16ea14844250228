package cn.jiangmen.quality.enterprise.holdings.rest;

import cn.jiangmen.quality.enterprise.holdings.HoldingRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class HoldingProblems extends ProblemMapper<HoldingRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(HoldingRefused refusal) {
        return switch (refusal) {
            case HoldingRefused.TooManyRows r ->
                new Problem(
                        HoldingProblem.TOO_MANY_ROWS,
                        "共 " + r.rows + " 行,该格式最多 " + r.most + " 行;请缩小范围或改用 CSV。",
                        r.rows + " rows; this form holds " + r.most + " at most. Narrow the filters or ask for CSV.");
            case HoldingRefused.ZoneUnknown r ->
                new Problem(
                        HoldingProblem.ZONE_UNKNOWN,
                        "没有代码为“" + echo(r.zone) + "”的园区,代码见 /api/v1/zones。",
                        "There is no zone \"" + echo(r.zone) + "\"; see /api/v1/zones.",
                        List.of(new Problem.FieldError("zone", "unknown-zone")));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
