package cn.jiangmen.quality.target.allocation.rest;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.allocation.Allocation;
import cn.jiangmen.quality.target.allocation.AllocationRefused;
import cn.jiangmen.quality.target.allocation.AllocationService;
import cn.jiangmen.quality.target.allocation.Targets;
import cn.jiangmen.quality.target.allocation.TargetsReading;
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

/** Records how targets are shared, and tells the targets of any day. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Targets", description = "目标与分解")
class AllocationResource {
    private static final String ALLOCATIONS = "/api/v1/allocations/";

    private final AllocationService allocations;
    private final TargetsReading targets;
    private final Idempotency idempotency;
    private final Clock clock;

    AllocationResource(AllocationService allocations, TargetsReading targets, Idempotency idempotency, Clock clock) {
        this.allocations = allocations;
        this.targets = targets;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    @Path("targets")
    @Operation(
            operationId = "getTargets",
            summary = "The targets of a year as they stand on a day, city and counties (目标及分解)",
            description = """
                    Without an allocation a county has no target and the city's is the plan's threshold. Of several \
                    decisions the one that took effect last by that day holds; of the same day, the one recorded last.""")
    @APIResponse(responseCode = "200", description = "every indicator of the plan")
    @APIResponse(responseCode = "400", description = "plan-unknown, year-outside-plan, day-out-of-range")
    public Targets targets(
            @Parameter(description = "the plan in force on the day when absent", example = "2021-2025")
                    @QueryParam("plan")
                    String plan,
            @Parameter(description = "that of the day, within the plan, when absent", example = "2025")
                    @QueryParam("year")
                    Integer year,
            @Parameter(description = "the day, Asia/Shanghai; today when absent", example = "2025-07-01")
                    @QueryParam("on")
                    LocalDate on,
            @Parameter(
                            description = "as they were known at the end of this day; as known now when absent",
                            example = "2025-06-30")
                    @QueryParam("known_on")
                    LocalDate knownOn)
            throws SQLException {
        LocalDate day = on == null ? LocalDate.now(clock.withZone(Time.ZONE)) : Asked.day("on", on);
        return targets.on(
                plan,
                year,
                day,
                knownOn == null
                        ? null
                        : Asked.day("known_on", knownOn)
                                .plusDays(1)
                                .atStartOfDay(Time.ZONE)
                                .toInstant()
                                .minusNanos(1_000));
    }

    @POST
    @Path("allocations")
    @Operation(
            operationId = "allocateTarget",
            summary = "Records how a target is shared among the counties from a day on (分解目标)",
            description = """
                    Nothing is rewritten: a later decision supersedes this one from its own effective day. The shares \
                    must not exceed the city's target; what they leave is told as `unallocated`.""")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AllocationView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "plan-unknown, indicator-not-in-plan, county-unknown, county-repeated, year-outside-plan, effective-date-out-of-range")
    @APIResponse(responseCode = "409", description = "shares-exceed-target, shares-do-not-add-up")
    public Response allocate(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid AllocationRequests.Decision request) {
        return idempotency.once(key, request, () -> {
            Allocation decided = allocations.decide(request.decision());
            return Response.created(URI.create(ALLOCATIONS + decided.id()))
                    .entity(AllocationView.of(decided))
                    .build();
        });
    }

    @GET
    @Path("allocations")
    @Operation(operationId = "listAllocations", summary = "Every decision, in the order of recording (分解记录)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<AllocationView> list(
            @Parameter(example = "2021-2025") @QueryParam("plan") String plan,
            @Parameter(example = "MS-ENT") @QueryParam("indicator") String indicator,
            @Parameter(example = "2025") @QueryParam("year") Integer year,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        List<AllocationView> rows = allocations.list(plan, indicator, year, Asked.after(cursor), limit + 1).stream()
                .map(AllocationView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(Long.toString(row.number())));
    }

    @GET
    @Path("allocations/{id}")
    @Operation(operationId = "getAllocation", summary = "One decision (一条分解记录)")
    @APIResponse(responseCode = "200", description = "the decision")
    @APIResponse(responseCode = "404", description = "allocation-not-found")
    public AllocationView get(@Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") String id)
            throws SQLException {
        return AllocationView.of(allocations.get(Asked.id(id).orElseThrow(AllocationRefused.UnknownAllocation::new)));
    }
}
