package cn.jiangmen.quality.enterprise.zones.rest;

import cn.jiangmen.quality.enterprise.zones.ZoneRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class ZoneProblems extends ProblemMapper<ZoneRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(ZoneRefused refusal) {
        return switch (refusal) {
            case ZoneRefused.NotFound r ->
                new Problem(
                        ZoneProblem.ZONE_NOT_FOUND,
                        "没有园区“" + echo(r.code) + "”;现有园区见 /api/v1/zones。",
                        "There is no zone \"" + echo(r.code) + "\"; see /api/v1/zones.");
            case ZoneRefused.CodeTaken r ->
                new Problem(
                        ZoneProblem.ZONE_CODE_TAKEN,
                        "园区代码 " + echo(r.code) + " 已使用,请更正该园区或另取代码。",
                        "Zone code " + echo(r.code) + " is taken; correct that zone or take another code.",
                        List.of(new Problem.FieldError("code", "taken", "code")));
            case ZoneRefused.EndsBeforeItBegins _ ->
                new Problem(
                        ZoneProblem.ZONE_PERIOD_INVALID,
                        "valid_to 应晚于 valid_from。",
                        "valid_to must be after valid_from.",
                        List.of(new Problem.FieldError("valid_to", "out-of-range", "valid_to")));
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
