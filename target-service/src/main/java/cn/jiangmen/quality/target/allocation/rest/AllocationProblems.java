package cn.jiangmen.quality.target.allocation.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.allocation.AllocationRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class AllocationProblems extends ProblemMapper<AllocationRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(AllocationRefused refusal) {
        return switch (refusal) {
            case AllocationRefused.UnknownPlan r ->
                r.plan == null
                        ? new Problem(
                                AllocationProblem.PLAN_UNKNOWN,
                                "目前没有已发布的规划,请用 plan 指明。",
                                "No plan is published; name one in `plan`.",
                                field("plan", "none-published"))
                        : new Problem(
                                AllocationProblem.PLAN_UNKNOWN,
                                "没有已发布的规划“" + echo(r.plan) + "”。",
                                "No plan \"" + echo(r.plan) + "\" is published.",
                                field("plan", "unknown-plan"));
            case AllocationRefused.UnknownIndicator r ->
                new Problem(
                        AllocationProblem.INDICATOR_NOT_IN_PLAN,
                        "该规划没有指标“" + echo(r.indicator) + "”,指标代码见 /api/v1/targets。",
                        "The plan has no indicator \"" + echo(r.indicator) + "\"; see /api/v1/targets.",
                        field("indicator", "not-in-plan"));
            case AllocationRefused.UnknownCounty r ->
                new Problem(
                        AllocationProblem.COUNTY_UNKNOWN,
                        "“" + echo(r.county) + "”不是本市七个县(市、区)之一;代码见 /api/v1/counties。",
                        "\"" + echo(r.county) + "\" is not one of the seven counties; see /api/v1/counties.",
                        field("county", "unknown-county"));
            case AllocationRefused.CountyRepeated r ->
                new Problem(
                        AllocationProblem.COUNTY_REPEATED,
                        "县(市、区)" + echo(r.county) + " 出现了两次,每个只能有一个分解数。",
                        "County " + echo(r.county) + " is given twice; each has one share.",
                        field("shares", "repeated-county"));
            case AllocationRefused.YearOutsidePlan r ->
                new Problem(
                        AllocationProblem.YEAR_OUTSIDE_PLAN,
                        "年度应在 " + r.first + " 与 " + r.last + " 之间。",
                        "The year must lie between " + r.first + " and " + r.last + ".",
                        field("year", "outside-plan"));
            case AllocationRefused.EffectiveOutOfRange r ->
                new Problem(
                        AllocationProblem.EFFECTIVE_DATE_OUT_OF_RANGE,
                        "生效日期应在规划印发或开始之日 " + r.first + " 与目标到期日 " + r.last + " 之间。",
                        "It must take effect between " + r.first + ", when the plan was issued or began, and " + r.last
                                + ", when the target is due.",
                        field("effective_on", "out-of-range"));
            case AllocationRefused.DayOutOfRange r ->
                new Problem(
                        AllocationProblem.DAY_OUT_OF_RANGE,
                        "日期应在 0001-01-01 与 9999-12-31 之间。",
                        "The day must lie between 0001-01-01 and 9999-12-31.",
                        field(r.parameter, "out-of-range"));
            case AllocationRefused.SharesExceedTarget r ->
                new Problem(
                        AllocationProblem.SHARES_EXCEED_TARGET,
                        "各县(市、区)分解数合计 " + r.shares + ",超过全市目标 " + r.target + ",多出 " + (r.shares - r.target) + "。",
                        "The shares add up to " + r.shares + ", " + (r.shares - r.target)
                                + " more than the city's target " + r.target + ".",
                        field("shares", "exceed-target"));
            case AllocationRefused.SharesDoNotAddUp r ->
                new Problem(
                        AllocationProblem.SHARES_DO_NOT_ADD_UP,
                        "各县(市、区)分解数合计 " + r.shares + ",与全市目标 " + r.target + " 尚差 " + (r.target - r.shares)
                                + ";请补足或去掉 must_add_up。",
                        "The shares add up to " + r.shares + "; " + (r.target - r.shares) + " of the city's target "
                                + r.target + " is left. Share it out, or leave out must_add_up.",
                        field("shares", "do-not-add-up"));
            case AllocationRefused.UnknownAllocation r ->
                new Problem(
                        AllocationProblem.ALLOCATION_NOT_FOUND,
                        "没有该编号的分解记录,见 /api/v1/allocations。",
                        "There is no such allocation; see /api/v1/allocations.");
            case AllocationRefused.CurveDatesNotRising r ->
                new Problem(
                        AllocationProblem.CURVE_DATES_NOT_RISING,
                        "曲线第 " + (r.point + 1) + " 个点的日期不晚于前一个点。",
                        "Point " + (r.point + 1) + " of the curve is not later than the one before it.",
                        field("points[" + r.point + "].on", "not-rising"));
            case AllocationRefused.CurveFalls r ->
                new Problem(
                        AllocationProblem.CURVE_FALLS,
                        "曲线第 " + (r.point + 1) + " 个点的数值小于前一个点。",
                        "Point " + (r.point + 1) + " of the curve is less than the one before it.",
                        field("points[" + r.point + "].value", "falls"));
            case AllocationRefused.CurveOutOfTerm r ->
                new Problem(
                        AllocationProblem.CURVE_OUT_OF_TERM,
                        "曲线的点应在 " + r.first + " 与到期日 " + r.last + " 之间。",
                        "The points must lie between " + r.first + " and " + r.last + ", when the target is due.",
                        field("points", "out-of-term"));
            case AllocationRefused.UnknownCurve r ->
                new Problem(
                        AllocationProblem.CURVE_NOT_FOUND,
                        "没有该编号的进度曲线,见 /api/v1/pace-curves。",
                        "There is no such curve; see /api/v1/pace-curves.");
        };
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
