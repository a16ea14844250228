package cn.jiangmen.quality.enterprise.divisions.rest;

import cn.jiangmen.quality.enterprise.divisions.DivisionRefused;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class DivisionProblems extends ProblemMapper<DivisionRefused> {
    @Override
    protected Problem problem(DivisionRefused refusal) {
        return switch (refusal) {
            case DivisionRefused.NotFound r ->
                new Problem(
                        DivisionProblem.DIVISION_CHANGE_NOT_FOUND,
                        "没有编号 " + r.id + " 的区划变更记录。",
                        "There is no change " + r.id + ".");
            case DivisionRefused.CountyNotThere r ->
                new Problem(
                        DivisionProblem.COUNTY_NOT_THERE,
                        r.day + " 当日没有代码为 " + r.county + " 的县(市、区),或该新代码已存在;见 /api/v1/counties?on=。",
                        "On " + r.day + " there is no county " + r.county
                                + ", or, as a new code, it exists already; see /api/v1/counties?on=.",
                        List.of(new Problem.FieldError("county", "not-there", "county")));
            case DivisionRefused.NamesMissing _ ->
                new Problem(
                        DivisionProblem.COUNTY_NAMES_MISSING,
                        "新的县(市、区)或新名称须同时给出 name_zh 和 name_en;并入已有县(市、区)时不填名称。",
                        "A new county or a new name needs name_zh and name_en; what goes into a county that exists takes"
                                + " neither.",
                        List.of(new Problem.FieldError("name_zh", "missing", "name_zh")));
            case DivisionRefused.Contradicted r ->
                new Problem(
                        DivisionProblem.DIVISION_CHANGE_CONTRADICTED,
                        r.county + " 已有另一条区划变更记录与此矛盾;如有误,请先撤回。",
                        "Another recorded change of " + r.county + " contradicts this one; withdraw it first if it is"
                                + " wrong.",
                        List.of(new Problem.FieldError("county", "contradicted", "county")));
            case DivisionRefused.InUse r ->
                new Problem(
                        DivisionProblem.COUNTY_IN_USE,
                        "代码 " + r.county + " 下已有记录,不能撤回;请先更正这些记录。",
                        "Something is recorded under " + r.county + "; correct that first.");
        };
    }
}
