package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.statistics.StatisticsRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class StatisticsProblems extends ProblemMapper<StatisticsRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(StatisticsRefused refusal) {
        return switch (refusal) {
            case StatisticsRefused.TooManyPeriods r ->
                new Problem(
                        StatisticsProblem.TOO_MANY_PERIODS,
                        "一次最多 " + r.most + " 个统计期,请缩短区间或改用更长的统计期(period)。",
                        "At most " + r.most + " periods at a time; shorten the range or choose a longer `period`.",
                        field("from", "too-many-periods"));
            case StatisticsRefused.DayOutOfRange r ->
                new Problem(
                        StatisticsProblem.DAY_OUT_OF_RANGE,
                        "统计日期应在 1900-01-01 与 9999-12-31 之间。",
                        "Statistics are told for days from 1900-01-01 to 9999-12-31.",
                        field(r.parameter, "out-of-range"));
            case StatisticsRefused.BreakdownNotApplicable r ->
                new Problem(
                        StatisticsProblem.BREAKDOWN_NOT_APPLICABLE,
                        "指标“" + r.indicator + "”统计的是认证机构,只能按县(市、区)(COUNTY)分组,不能按 " + r.dimension + " 分组。",
                        "\"" + r.indicator + "\" counts certification bodies: only COUNTY applies, not " + r.dimension
                                + ".",
                        field("by", "not-applicable"));
            case StatisticsRefused.SameDimension r ->
                new Problem(
                        StatisticsProblem.SAME_DIMENSION,
                        "rows 与 columns 应为不同的分组。",
                        "`rows` and `columns` must be different.",
                        field("columns", "same-as-rows"));
            case StatisticsRefused.UnknownDataset r ->
                new Problem(
                        StatisticsProblem.DATASET_NOT_FOUND,
                        "没有开放数据集“" + echo(r.name) + "”,目录见 /api/v1/open-data。",
                        "There is no open dataset \"" + echo(r.name) + "\"; see /api/v1/open-data.");
        };
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code, null));
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
