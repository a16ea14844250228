package cn.jiangmen.quality.target.forecast.rest;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Indicator;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.forecast.Forecast;
import cn.jiangmen.quality.target.forecast.ForecastReading;
import cn.jiangmen.quality.target.forecast.ForecastRefused;
import cn.jiangmen.quality.target.progress.Every;
import cn.jiangmen.quality.target.progress.ProgressBoard;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what is to come of a number. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Forecast", description = "预测与续证提醒")
class ForecastResource {
    private static final int MOST_POINTS = 4_000;
    private static final int LAST_YEAR = 9999;

    private final ForecastReading forecasts;
    private final Indicators indicators;
    private final ProgressBoard board;

    ForecastResource(ForecastReading forecasts, Indicators indicators, ProgressBoard board) {
        this.forecasts = forecasts;
        this.indicators = indicators;
        this.board = board;
    }

    @GET
    @Path("indicators/{code}/forecast")
    @Operation(
            operationId = "forecastIndicator",
            summary = "What is to come of a number: floor, who decides, projection and its error (预测)",
            description =
                    "The floor is what the ledger already knows: the number if nobody renews. The projection is an"
                            + " estimate by a method told in the answer, with its error on past data.")
    @APIResponse(responseCode = "200", description = "the forecast")
    @APIResponse(
            responseCode = "400",
            description = "county-unknown, day-out-of-range, forecast-in-the-past, series-too-long (4,000 points)")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public Forecast forecast(
            @Parameter(example = "MS-ENT") @PathParam("code") String code,
            @Parameter(
                            description = "a county's code or `unattributed`; the whole city when absent",
                            example = "440703")
                    @QueryParam("county")
                    String county,
            @Parameter(description = "last day; a year from today when absent", example = "2027-12-31")
                    @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "how far apart the points are") @QueryParam("every") @DefaultValue("MONTH")
                    Every every,
            @Parameter(description = "the official basis when absent") @QueryParam("basis") Basis basis)
            throws SQLException {
        Indicator indicator = indicators.get(code);
        if (county != null
                && indicators.counties().stream().noneMatch(c -> c.code().equals(county))) {
            throw new TargetRefused.UnknownCounty(county);
        }
        LocalDate today = board.day();
        LocalDate end = to == null ? today.plusYears(1) : to;
        if (end.getYear() < 1 || end.getYear() > LAST_YEAR) {
            throw new TargetRefused.DayOutOfRange("to");
        }
        if (end.isBefore(today)) {
            throw new ForecastRefused.EndsBeforeToday();
        }
        if (every.periods(today, end) > MOST_POINTS) {
            throw new TargetRefused.SeriesTooLong(MOST_POINTS);
        }
        return forecasts.forecast(indicator, county, basis, today, end, every);
    }
}
