package cn.jiangmen.quality.target.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.TargetRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class TargetProblems extends ProblemMapper<TargetRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(TargetRefused refusal) {
        return switch (refusal) {
            case TargetRefused.UnknownIndicator r ->
                new Problem(
                        TargetProblem.INDICATOR_NOT_FOUND,
                        "没有指标“" + echo(r.code) + "”,指标代码见 /api/v1/indicators。",
                        "There is no indicator \"" + echo(r.code) + "\"; see /api/v1/indicators.");
            case TargetRefused.UnknownPlan r ->
                new Problem(
                        TargetProblem.PLAN_NOT_FOUND,
                        "没有方案“" + echo(r.code) + "”,或该方案尚未发布;方案见 /api/v1/plans。",
                        "There is no plan \"" + echo(r.code) + "\", or it is not published yet; see /api/v1/plans.");
            case TargetRefused.UnknownCounty r ->
                new Problem(
                        TargetProblem.COUNTY_UNKNOWN,
                        "“" + echo(r.county) + "”不是本市的县(市、区)代码;代码见 /api/v1/counties,全市请省略该参数。",
                        "\"" + echo(r.county)
                                + "\" is no county here; see /api/v1/counties, or leave it out for the city.",
                        field("county", "unknown-county"));
            case TargetRefused.DayOutOfRange r ->
                new Problem(
                        TargetProblem.DAY_OUT_OF_RANGE,
                        "日期应在 0001-01-01 与 9999-12-31 之间。",
                        "The day must lie between 0001-01-01 and 9999-12-31.",
                        field(r.parameter, "out-of-range"));
            case TargetRefused.EndBeforeStart r ->
                new Problem(
                        TargetProblem.END_BEFORE_START,
                        "结束日期 to 不能早于开始日期 from。",
                        "`to` must not be before `from`.",
                        field("to", "before-from"));
            case TargetRefused.SeriesTooLong r ->
                new Problem(
                        TargetProblem.SERIES_TOO_LONG,
                        "一次最多 " + r.most + " 个点,请缩短区间或加大间隔(every)。",
                        "At most " + r.most + " points at a time; shorten the range or choose a longer `every`.",
                        field("from", "too-many-points"));
            case TargetRefused.RebuildRunning r ->
                new Problem(
                        TargetProblem.REBUILD_RUNNING,
                        "台账正在重建,请待其完成后再试。",
                        "The ledger is being rebuilt; try again when that is done.");
            case TargetRefused.UnknownRebuild r ->
                new Problem(
                        TargetProblem.REBUILD_NOT_FOUND,
                        "没有该编号的重建任务,编号见创建时返回的 Location。",
                        "There is no such rebuild; its address is the Location given when it was created.");
        };
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code, null));
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
