package cn.jiangmen.quality.target.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.target.Indicator;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.progress.Every;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import cn.jiangmen.quality.target.progress.Series;
import cn.jiangmen.quality.target.progress.SeriesReading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what the indicators are and how each went over time. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Indicators", description = "指标")
class IndicatorResource {
    /** Days of ten years and some. */
    private static final int MOST_POINTS = 4_000;

    private static final int DEFAULT_YEARS = 5;

    private final Indicators indicators;
    private final SeriesReading series;
    private final ProgressBoard board;

    IndicatorResource(Indicators indicators, SeriesReading series, ProgressBoard board) {
        this.indicators = indicators;
        this.series = series;
        this.board = board;
    }

    @GET
    @Path("indicators")
    @Operation(operationId = "listIndicators", summary = "The plan's indicators and what each counts (指标及口径)")
    @APIResponse(responseCode = "200", description = "the plan's lines on today, in the plan's order")
    @APIResponse(responseCode = "404", description = "plan-not-found")
    public List<Indicator> all(
            @Parameter(description = "a published plan; the one in force today when absent", example = "2021-2025")
                    @QueryParam("plan")
                    @Line(max = 40)
                    String plan)
            throws SQLException {
        return indicators.all(plan);
    }

    @GET
    @Path("indicators/{code}/series")
    @Operation(
            operationId = "getIndicatorSeries",
            summary = "One indicator over time (时间序列)",
            description = "Points stand on the last day of each period in the range, and on the last day of the range.")
    @APIResponse(responseCode = "200", description = "the series")
    @APIResponse(
            responseCode = "400",
            description = "county-unknown, day-out-of-range, end-before-start, series-too-long (4,000 points)")
    @APIResponse(responseCode = "404", description = "indicator-not-found, plan-not-found")
    public Series series(
            @Parameter(example = "MS-ENT") @PathParam("code") String code,
            @Parameter(
                            description = "a county's code or `unattributed`; the whole city when absent",
                            example = "440703")
                    @QueryParam("county")
                    String county,
            @Parameter(description = "first day; five years before `to` when absent", example = "2021-01-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "last day; today when absent", example = "2025-12-31") @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "how far apart the points are") @QueryParam("every") @DefaultValue("MONTH")
                    Every every,
            @Parameter(
                            description = "the published plan whose basis `value` follows; when absent the one in force"
                                    + " today or, where that asks nothing of the indicator, the newest that does",
                            example = "2021-2025")
                    @QueryParam("plan")
                    @Line(max = 40)
                    String plan)
            throws SQLException {
        Indicator indicator = indicators.get(code, plan);
        if (county != null
                && indicators.counties().stream().noneMatch(c -> c.code().equals(county))) {
            throw new TargetRefused.UnknownCounty(county);
        }
        LocalDate end = to == null ? board.day() : Days.inRange("to", to);
        LocalDate start = from == null ? Days.inRange("to", end.minusYears(DEFAULT_YEARS)) : Days.inRange("from", from);
        if (end.isBefore(start)) {
            throw new TargetRefused.EndBeforeStart();
        }
        if (every.periods(start, end) > MOST_POINTS) {
            throw new TargetRefused.SeriesTooLong(MOST_POINTS);
        }
        return series.read(code, indicator.basis(), county, start, end, every);
    }

    @GET
    @Path("counties")
    @Operation(operationId = "listCounties", summary = "The counties numbers are told for, and `unattributed` (县市区)")
    public List<Indicators.County> counties() throws SQLException {
        return indicators.counties();
    }
}
