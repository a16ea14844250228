package cn.jiangmen.quality.target.seal.rest;

import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.http.ProblemMapper;
import cn.jiangmen.quality.target.seal.SealRefused;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Says each refusal in a sentence that a person can act on. */
@Provider
class SealProblems extends ProblemMapper<SealRefused> {
    private static final int ECHO = 40;

    @Override
    protected Problem problem(SealRefused refusal) {
        return switch (refusal) {
            case SealRefused.UnknownPlan r ->
                new Problem(
                        SealProblem.PLAN_UNKNOWN,
                        "没有已发布的规划“" + echo(r.plan) + "”。",
                        "No plan \"" + echo(r.plan) + "\" is published.",
                        field("plan", "unknown-plan"));
            case SealRefused.YearOutsidePlan r ->
                new Problem(
                        SealProblem.YEAR_OUTSIDE_PLAN,
                        "年度应在 " + r.first + " 与 " + r.last + " 之间。",
                        "The year must lie between " + r.first + " and " + r.last + ".",
                        field("year", "outside-plan"));
            case SealRefused.YearNotOver r ->
                new Problem(
                        SealProblem.YEAR_NOT_OVER,
                        "该年度数字以 " + r.on + " 为准,须待当日结束后方可封账。",
                        "The figures are those of " + r.on + "; they can be sealed when that day is over.",
                        field("year", "not-over"));
            case SealRefused.AlreadySealed r ->
                new Problem(
                        SealProblem.YEAR_ALREADY_SEALED,
                        "该年度已封账:/api/v1/seals/" + r.seal + ",此后的更正请记为调整。",
                        "The year is sealed: /api/v1/seals/" + r.seal
                                + ". Record what is found later as an adjustment.",
                        field("year", "sealed"));
            case SealRefused.NotCaughtUp r ->
                new Problem(
                        SealProblem.NOT_CAUGHT_UP,
                        "仍有事件待处理(caught_up 为 false 或 as_of 早于该年度结束),请稍后再试。",
                        "Events are still waiting (caught_up is false, or as_of lies before the end of the year);"
                                + " try again shortly.");
            case SealRefused.LedgerDrifted r ->
                new Problem(
                        SealProblem.LEDGER_DRIFTED,
                        "台账与独立清点有 " + r.differences + " 处不一致,须先修复;见 /api/v1/ledger/verification。",
                        "The ledger differs from an independent count in " + r.differences
                                + " places; heal it first, see /api/v1/ledger/verification.");
            case SealRefused.UnknownSeal r ->
                new Problem(
                        SealProblem.SEAL_NOT_FOUND,
                        "没有该编号的封账,见 /api/v1/seals。",
                        "There is no such seal; see /api/v1/seals.");
            case SealRefused.NoSuchFigure r ->
                new Problem(
                        SealProblem.FIGURE_NOT_SEALED,
                        "封账中没有指标“" + echo(r.indicator) + "”在“" + echo(r.county) + "”的数字。",
                        "The seal has no figure of indicator \"" + echo(r.indicator) + "\" in \"" + echo(r.county)
                                + "\".",
                        field("indicator", "not-sealed"));
            case SealRefused.NothingAdjusted r ->
                new Problem(
                        SealProblem.NOTHING_ADJUSTED,
                        "调整数 amount 不能为 0。",
                        "`amount` must not be 0.",
                        field("amount", "zero"));
            case SealRefused.BelowZero r ->
                new Problem(
                        SealProblem.ADJUSTED_BELOW_ZERO,
                        "调整后该数字将为 " + r.would + "。",
                        "With the adjustment the figure would be " + r.would + ".",
                        field("amount", "below-zero"));
            case SealRefused.EffectiveOutOfRange r ->
                new Problem(
                        SealProblem.EFFECTIVE_DATE_OUT_OF_RANGE,
                        "生效日期应在 " + r.first + " 与今天 " + r.last + " 之间。",
                        "It must take effect between " + r.first + " and today, " + r.last + ".",
                        field("effective_on", "out-of-range"));
        };
    }

    private static List<Problem.FieldError> field(String name, String code) {
        return List.of(new Problem.FieldError(name, code));
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }
}
