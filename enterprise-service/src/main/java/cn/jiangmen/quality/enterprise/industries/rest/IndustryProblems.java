package cn.jiangmen.quality.enterprise.industries.rest;

import cn.jiangmen.quality.enterprise.industries.IndustryRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class IndustryProblems extends ProblemMapper<IndustryRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(IndustryRefused refusal) {
        return switch (refusal) {
            case IndustryRefused.NotListed r ->
                new Problem(
                        IndustryProblem.NOT_LISTED,
                        "GB/T 4754-2017 中没有“" + echo(r.code) + "”;可按名称查询 /api/v1/industries?name=。",
                        "GB/T 4754-2017 has no \"" + echo(r.code)
                                + "\"; look for it by name at /api/v1/industries?name=.");
        };
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
