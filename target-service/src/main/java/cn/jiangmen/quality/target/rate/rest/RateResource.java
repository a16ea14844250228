package cn.jiangmen.quality.target.rate.rest;

import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.activity.AskedRange;
import cn.jiangmen.quality.target.activity.Span;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import cn.jiangmen.quality.target.rate.RateReading;
import cn.jiangmen.quality.target.rate.RateSeries;
import cn.jiangmen.quality.target.rate.Rates;
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

/** Tells the derived quality indicators, on a day and over time. */
@Path("/api/v1/rates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rates", description = "质量衍生指标")
class RateResource {
    private static final int DEFAULT_MONTHS = 24;

    private final RateReading reading;
    private final Indicators indicators;
    private final ProgressBoard board;

    RateResource(RateReading reading, Indicators indicators, ProgressBoard board) {
        this.reading = reading;
        this.indicators = indicators;
        this.board = board;
    }

    @GET
    @Operation(
            operationId = "getRates",
            summary = "Derived quality indicators on a day, city and counties (质量衍生指标)",
            description =
                    "Suspension and revocation rate, inspection pass rate, penalties per thousand enterprises, share"
                            + " of small and micro enterprises. Each tells what was divided by what.")
    @APIResponse(responseCode = "200", description = "the rates, in the order in which they are shown")
    @APIResponse(responseCode = "400", description = "county-unknown, day-out-of-range")
    public Rates on(
            @Parameter(description = "the day, Asia/Shanghai; today when absent", example = "2025-12-31")
                    @QueryParam("on")
                    LocalDate on,
            @Parameter(
                            description = "tell this county only, beside the city; all and `unattributed` when absent",
                            example = "440703")
                    @QueryParam("county")
                    String county)
            throws SQLException {
        requireKnown(county);
        return reading.on(on == null ? board.day() : AskedRange.inCalendar("on", on), county);
    }

    @GET
    @Path("{code}/series")
    @Operation(
            operationId = "getRateSeries",
            summary = "One derived quality indicator over time (时间序列)",
            description = "Points stand on the last day of each period in the range, and on the last day of the range.")
    @APIResponse(responseCode = "200", description = "the series")
    @APIResponse(
            responseCode = "400",
            description = "county-unknown, day-out-of-range, end-before-start, series-too-long (600 points)")
    @APIResponse(responseCode = "404", description = "rate-not-found")
    public RateSeries series(
            @Parameter(example = "SUSPENSION-RATE") @PathParam("code") String code,
            @Parameter(description = "a county's code or `unattributed`; the city when absent", example = "440703")
                    @QueryParam("county")
                    String county,
            @Parameter(
                            description = "first day; twenty-four calendar months up to `to` when absent",
                            example = "2025-01-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "last day; today when absent", example = "2026-06-30") @QueryParam("to")
                    LocalDate to,
            @QueryParam("every") @DefaultValue("MONTH") Span every)
            throws SQLException {
        requireKnown(county);
        AskedRange asked = AskedRange.of(from, to, board.day(), DEFAULT_MONTHS, every);
        return reading.series(
                code,
                county,
                every.cut(asked.from(), asked.to()).stream()
                        .map(Span.Period::to)
                        .toList());
    }

    private void requireKnown(String county) throws SQLException {
        if (county != null
                && indicators.counties().stream().noneMatch(c -> c.code().equals(county))) {
            throw new TargetRefused.UnknownCounty(county);
        }
    }
}
