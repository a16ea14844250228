package cn.jiangmen.quality.target.allocation.rest;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.allocation.AllocationRefused;
import cn.jiangmen.quality.target.allocation.PaceCurve;
import cn.jiangmen.quality.target.allocation.PaceReading;
import cn.jiangmen.quality.target.allocation.PaceReport;
import cn.jiangmen.quality.target.allocation.PaceService;
import cn.jiangmen.quality.target.allocation.PaceTolerance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells whether the numbers keep the pace they are to keep, and records what that pace is. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Pace", description = "进度")
class PaceResource {
    private static final String CURVES = "/api/v1/pace-curves/";

    private final PaceReading reading;
    private final PaceService paces;
    private final Idempotency idempotency;
    private final Clock clock;

    PaceResource(PaceReading reading, PaceService paces, Idempotency idempotency, Clock clock) {
        this.reading = reading;
        this.paces = paces;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @Path("pace")
    @Operation(
            operationId = "getPace",
            summary = "Each number beside the pace it is to keep, city and counties (进度与应达进度)",
            description = """
                    Expected is a straight line from the eve of the year (or the plan) to the least number that meets \
                    the target on the due day, or the curve the city or the county gave itself, to two decimals. MET: \
                    the target is met on the day; AHEAD, ON_TRACK, BEHIND: by more than, within, by more than the \
                    tolerance off the expected number; from the due day on the number of that day decides, MISSED once \
                    it is over. A county without a target has no state. required_per_month is net: what lapses on the \
                    way has to be made up as well.""")
    @APIResponse(responseCode = "200", description = "every indicator of the plan, or the one that is asked for")
    @APIResponse(responseCode = "400", description = "plan-unknown, indicator-not-in-plan, day-out-of-range")
    public PaceReport pace(
            @Parameter(description = "the plan in force on the day when absent", example = "2021-2025")
                    @QueryParam("plan")
                    String plan,
            @Parameter(description = "all when absent", example = "MS-ENT") @QueryParam("indicator") String indicator,
            @Parameter(description = "the day, Asia/Shanghai; today when absent", example = "2025-07-01")
                    @QueryParam("on")
                    LocalDate on,
            @Parameter(
                            description =
                                    "which target; when absent the year's where one is allocated, else the plan's",
                            example = "YEAR")
                    @QueryParam("scope")
                    PaceReport.Scope scope)
            throws SQLException {
        LocalDate day = on == null ? LocalDate.now(clock.withZone(Time.ZONE)) : Asked.day("on", on);
        return reading.on(plan, indicator, day, scope);
    }

    @POST
    @Path("pace-curves")
    @Operation(operationId = "givePaceCurve", summary = "Records an own pace from a day on (自定进度曲线)")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PaceCurveView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "plan-unknown, indicator-not-in-plan, county-unknown, year-outside-plan, effective-date-out-of-range,"
                            + " curve-dates-not-rising, curve-falls, curve-out-of-term")
    public Response give(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid PaceRequests.Given request) {
        return idempotency.once(key, request, () -> {
            PaceCurve given = paces.give(request.decision());
            return Response.created(URI.create(CURVES + given.id()))
                    .entity(PaceCurveView.of(given))
                    .build();
        });
    }

    @GET
    @Path("pace-curves")
    @Operation(operationId = "listPaceCurves", summary = "Every curve, in the order of recording (进度曲线记录)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<PaceCurveView> curves(
            @Parameter(example = "2021-2025") @QueryParam("plan") String plan,
            @Parameter(example = "MS-ENT") @QueryParam("indicator") String indicator,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        List<PaceCurveView> rows = paces.list(plan, indicator, county, Asked.after(cursor), limit + 1).stream()
                .map(PaceCurveView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(Long.toString(row.number())));
    }

    @GET
    @Path("pace-curves/{id}")
    @Operation(operationId = "getPaceCurve", summary = "One curve (一条进度曲线)")
    @APIResponse(responseCode = "200", description = "the curve")
    @APIResponse(responseCode = "404", description = "curve-not-found")
    public PaceCurveView curve(@Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") String id)
            throws SQLException {
        return PaceCurveView.of(paces.get(Asked.id(id).orElseThrow(AllocationRefused.UnknownCurve::new)));
    }

    @POST
    @Path("pace-tolerances")
    @Operation(
            operationId = "setPaceTolerance",
            summary = "Records how far off still counts as on track, from a day on (进度允差)")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            content = @Content(schema = @Schema(implementation = PaceTolerance.class)))
    @APIResponse(responseCode = "400", description = "plan-unknown, day-out-of-range")
    public Response tolerate(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid PaceRequests.Tolerance request) {
        return idempotency.once(key, request, () -> Response.status(Response.Status.CREATED)
                .entity(paces.tolerate(
                        request.plan(),
                        request.percent(),
                        Asked.day("effective_on", request.effectiveOn()),
                        request.reason(),
                        request.by()))
                .build());
    }

    @GET
    @Path("pace-tolerances")
    @Operation(operationId = "listPaceTolerances", summary = "Every tolerance, in the order of recording (允差记录)")
    @APIResponse(responseCode = "200", description = "the last that took effect for the plan, or else for all, holds")
    public List<PaceTolerance> tolerances() throws SQLException {
        return paces.tolerances();
    }
}
