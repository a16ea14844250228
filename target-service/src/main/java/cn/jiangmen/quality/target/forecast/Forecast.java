package cn.jiangmen.quality.target.forecast;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.explain.CertificateRef;
import cn.jiangmen.quality.target.progress.Every;
import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to come of a number: what the ledger already knows, and what experience makes of it. */
@Schema(description = "某指标的预测:无人续证时的下限、决定去留的企业、按经验的推算及其回测误差")
public record Forecast(
        @JsonUnwrapped Standing standing,
        @Schema(examples = "MS-ENT") String indicator,

        @Schema(description = "null: the whole city", nullable = true)
        String county,

        Basis basis,
        int definition,
        LocalDate today,
        LocalDate to,
        Every every,
        int value,

        @Schema(nullable = true, description = "null: no target is set for it")
        Target target,

        Floor floor,

        @Schema(nullable = true, description = "null where bodies are counted: nothing expires")
        Projected projection,

        @Schema(nullable = true) Backtested backtest) {

    /** What is to be reached. */
    @Schema(name = "ForecastTarget")
    public record Target(
            int threshold,

            boolean strict,

            @Schema(description = "the least number that meets it")
            int needed,

            @Schema(examples = "PLAN") String source) {}

    /** The number if nobody renews and nobody comes, straight from the ledger. */
    @Schema(name = "ForecastFloor")
    public record Floor(
            String methodZh,
            String methodEn,
            List<FloorPoint> points,

            @Schema(nullable = true) Boolean metToday,

            @Schema(
                    nullable = true,
                    description =
                            "first day in the range on which the target is met no more; null: not met today, or never")
            LocalDate fallsOn,

            @Schema(nullable = true) Decisive decisive) {}

    /** The floor on a day. */
    @Schema(name = "ForecastFloorPoint")
    public record FloorPoint(LocalDate on, int value) {}

    /** Who decides whether the target falls. */
    @Schema(name = "ForecastDecisive")
    public record Decisive(
            @Schema(description = "so many of those who lapse up to that day must stay for the target to be met on it")
            int mustStay,

            @Schema(description = "so many lapse up to that day")
            int lapsing,

            @Schema(description = "the first hundred, soonest first")
            List<Lapsing> items) {}

    /** One that lapses. */
    @Schema(name = "ForecastLapsing")
    public record Lapsing(
            @Schema(description = "first day on which it counts no more")
            LocalDate day,

            String subject,

            @Schema(nullable = true) String name,

            @Schema(nullable = true) String unit,
            String county,
            List<CertificateRef> certificates) {}

    /** By experience. */
    @Schema(name = "ForecastProjection")
    public record Projected(
            String methodZh,
            String methodEn,

            @Schema(description = "when and from which state of the ledger it was reckoned")
            Instant computedAt,

            long computedSequence,

            @Schema(description = "never further than three years")
            LocalDate until,

            Window window,
            List<RateLine> rates,
            Inflow inflow,
            List<ProjectedPoint> points,

            @Schema(nullable = true) LocalDate fallsOn) {}

    /** The days whose experience is used: after the first, up to the last. */
    @Schema(name = "ForecastWindow")
    public record Window(LocalDate from, LocalDate to) {}

    /** How many of a class were kept. */
    @Schema(name = "ForecastRate")
    public record RateLine(
            @Schema(examples = "QMS") String schemeClass,

            @Schema(description = "were to lapse within the year that followed")
            int due,

            @Schema(description = "of these, still counted 90 days after that day")
            int renewed,

            @Schema(nullable = true, description = "two decimals", examples = "85.61")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal percent,

            @Schema(nullable = true, description = "what is reckoned with") @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal usedPercent,

            @Schema(description = "fewer than 20 cases: the rate of all classes is used")
            boolean fromAllClasses) {}

    /** What the number gains apart from lapses. */
    @Schema(name = "ForecastInflow")
    public record Inflow(
            @Schema(description = "how much the number changed in the window")
            int change,

            @Schema(description = "how many lapses without renewal the rates make of those due in it")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal lapsed,

            int days,

            @Schema(description = "new ones less losses of other kinds, in 30 days")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal netPerThirtyDays) {}

    /** A projected number with its band. */
    @Schema(name = "ForecastPoint")
    public record ProjectedPoint(LocalDate on, int value, int low, int high) {}

    /** How wrong it would have been. */
    @Schema(name = "ForecastBacktest")
    public record Backtested(String methodZh, String methodEn, List<Accuracy> errors, List<Pair> pairs) {}

    /** The errors so many months ahead; null where there is no pair. */
    @Schema(name = "ForecastAccuracy")
    public record Accuracy(
            int monthsAhead,
            int pairs,

            @Schema(nullable = true, description = "projected less actual") @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal meanError,

            @Schema(nullable = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal meanAbsoluteError,

            @Schema(nullable = true, description = "percent") @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal meanAbsolutePercentageError,

            @Schema(nullable = true, description = "had one said that nothing changes")
            @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal noChangeMeanAbsoluteError,

            int insideBand) {}

    /** A projection of the past and what came. */
    @Schema(name = "ForecastPair")
    public record Pair(
            LocalDate cutoff,
            int monthsAhead,
            LocalDate on,
            int valueAtCutoff,
            int projected,
            int low,
            int high,
            int actual,
            int error) {}
}
