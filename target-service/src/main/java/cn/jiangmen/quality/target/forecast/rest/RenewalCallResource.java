package cn.jiangmen.quality.target.forecast.rest;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.Indicator;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.forecast.ForecastRefused;
import cn.jiangmen.quality.target.forecast.RenewalCallReading;
import cn.jiangmen.quality.target.forecast.RenewalCalls;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists who is to be called so that it renews in time. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Forecast", description = "预测与续证提醒")
class RenewalCallResource {
    private static final List<Integer> WITHIN = List.of(30, 60, 90);
    private static final String DAYS = "30, 60 or 90 days";
    private static final String COUNTY = "a county's code or `unattributed`; the whole city when absent";
    private static final String INDICATOR = "only what counts in this one; all of the plan when absent";

    private final RenewalCallReading reading;
    private final Indicators indicators;
    private final ProgressBoard board;

    RenewalCallResource(RenewalCallReading reading, Indicators indicators, ProgressBoard board) {
        this.reading = reading;
        this.indicators = indicators;
        this.board = board;
    }

    @GET
    @Path("renewal-calls")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRenewalCalls",
            summary = "Who must renew within 30, 60 or 90 days, soonest first, then who counts most (续证提醒名单)")
    @APIResponse(responseCode = "200", description = "one page")
    @APIResponse(responseCode = "400", description = "within-unknown, county-unknown, cursor-invalid")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public RenewalCalls list(
            @Parameter(description = COUNTY, example = "440703") @QueryParam("county") String county,
            @Parameter(description = INDICATOR, example = "MS-ENT") @QueryParam("indicator") String indicator,
            @Parameter(description = DAYS, example = "30") @QueryParam("within") @DefaultValue("90") int within,
            @Parameter(description = "next_cursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        LocalDate today = board.day();
        RenewalCallReading.All all = all(today, within, county, indicator);
        List<RenewalCalls.Call> after = Cursor.read(cursor, 3)
                .map(key ->
                        all.calls().stream().filter(call -> isAfter(call, key)).toList())
                .orElse(all.calls());
        Page<RenewalCalls.Call> page = Page.of(
                after,
                limit,
                call -> Cursor.after(
                        call.day().toString(), Integer.toString(call.losses().size()), call.subject()));
        Map<String, Integer> dueIn = new LinkedHashMap<>();
        WITHIN.stream()
                .filter(days -> days <= within)
                .forEach(days -> dueIn.put(days.toString(), (int) all.calls().stream()
                        .filter(call -> call.daysLeft() <= days)
                        .count()));
        return new RenewalCalls(
                all.standing(),
                today,
                within,
                today.plusDays(within),
                county,
                indicator,
                all.calls().size(),
                dueIn,
                page.items(),
                page.nextCursor());
    }

    @GET
    @Path("renewal-calls.csv")
    @Produces("text/csv")
    @Operation(operationId = "exportRenewalCallsAsCsv", summary = "The whole renewal call list as CSV (续证提醒名单 CSV)")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with byte order mark",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "within-unknown, county-unknown")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public Response csv(
            @Parameter(description = COUNTY, example = "440703") @QueryParam("county") String county,
            @Parameter(description = INDICATOR, example = "MS-ENT") @QueryParam("indicator") String indicator,
            @Parameter(description = DAYS, example = "30") @QueryParam("within") @DefaultValue("90") int within)
            throws SQLException {
        return file(TableFormat.CSV, county, indicator, within);
    }

    @GET
    @Path("renewal-calls.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(
            operationId = "exportRenewalCallsAsXlsx",
            summary = "The whole renewal call list as an Excel workbook (续证提醒名单 Excel)")
    @APIResponse(
            responseCode = "200",
            description = "a workbook",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = "within-unknown, county-unknown")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public Response xlsx(
            @Parameter(description = COUNTY, example = "440703") @QueryParam("county") String county,
            @Parameter(description = INDICATOR, example = "MS-ENT") @QueryParam("indicator") String indicator,
            @Parameter(description = DAYS, example = "30") @QueryParam("within") @DefaultValue("90") int within)
            throws SQLException {
        return file(TableFormat.XLSX, county, indicator, within);
    }

    private Response file(TableFormat format, String county, String indicator, int within) throws SQLException {
        LocalDate today = board.day();
        List<RenewalCalls.Call> calls = all(today, within, county, indicator).calls();
        Map<String, String> counties = indicators.counties().stream()
                .collect(Collectors.toMap(Indicators.County::code, Indicators.County::nameZh));
        StreamingOutput body = out -> RenewalCallTable.write(format, out, calls, counties);
        return Response.ok(body, format.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"renewal-calls-" + today + "-" + within + "." + format.suffix() + "\"")
                .build();
    }

    private RenewalCallReading.All all(LocalDate today, int within, String county, String indicator)
            throws SQLException {
        if (!WITHIN.contains(within)) {
            throw new ForecastRefused.UnknownWithin();
        }
        if (county != null
                && indicators.counties().stream().noneMatch(c -> c.code().equals(county))) {
            throw new TargetRefused.UnknownCounty(county);
        }
        Indicator only = indicator == null ? null : indicators.get(indicator);
        return reading.calls(today, within, county, only);
    }

    /** In the order of days, then of most losses, then of credit codes. */
    private static boolean isAfter(RenewalCalls.Call call, String[] key) {
        int byDay = call.day().toString().compareTo(key[0]);
        if (byDay != 0) {
            return byDay > 0;
        }
        int losses;
        try {
            losses = Integer.parseInt(key[1]);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
        int byLosses = Integer.compare(losses, call.losses().size());
        return byLosses != 0 ? byLosses > 0 : call.subject().compareTo(key[2]) > 0;
    }
}
