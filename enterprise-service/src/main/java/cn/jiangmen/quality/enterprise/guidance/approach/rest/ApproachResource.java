package cn.jiangmen.quality.enterprise.guidance.approach.rest;

import cn.jiangmen.quality.enterprise.guidance.approach.ApproachList;
import cn.jiangmen.quality.enterprise.guidance.approach.ApproachWeights;
import cn.jiangmen.quality.enterprise.holdings.Holdings;
import cn.jiangmen.quality.kit.events.EventLoops;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells whom to approach, and how the reasons weigh. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Approach list", description = "走访对象")
class ApproachResource {
    private final ApproachList approaches;
    private final ApproachWeights weights;
    private final EventLoops events;
    private final Idempotency idempotency;
    private final Clock clock;

    ApproachResource(
            ApproachList approaches, ApproachWeights weights, EventLoops events, Idempotency idempotency, Clock clock) {
        this.approaches = approaches;
        this.weights = weights;
        this.events = events;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A page of the list. */
    @Schema(name = "ApproachPage")
    record Listed(
            LocalDate on,

            @Schema(description = "until when certificates are known completely")
            Instant asOf,

            List<ApproachList.Row> items,
            @Schema(nullable = true) String nextCursor) {}

    /** New weights. */
    @Schema(name = "ApproachWeighing", description = "新权重;未列出的原因沿用原权重")
    record Weighing(
            @Schema(description = "first day, not before today", examples = "2026-12-01") @NotNull
            LocalDate effectiveOn,

            @NotEmpty @Size(max = 50) List<ApproachWeights.@NotNull @Valid Weight> weights,

            @Schema(examples = "市市场监管局") @NotNull @Line(max = 200)
            String by,

            @Schema(examples = "年度重点调整") @NotNull @Line(max = 500)
            String note) {}

    @GET
    @Path("/approach-list")
    @Operation(
            operationId = "listApproaches",
            summary = "Enterprises of a county or park to approach, those with most points first (走访对象清单)",
            description = "Ranked by stated reasons with weights that are data. Being on it obliges nobody.")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "county-unknown, code-unknown, invalid-cursor")
    public Listed list(
            @Valid @BeanParam ApproachQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        ApproachList.Filter filter = query.filter(LocalDate.now(clock));
        Page<ApproachList.Row> page = Page.of(
                approaches.list(filter, after(cursor), limit + 1),
                limit,
                row -> Cursor.after(Integer.toString(row.points()), row.creditCode()));
        return new Listed(filter.on(), events.freshness(Holdings.PROJECTION).asOf(), page.items(), page.nextCursor());
    }

    @GET
    @Path("/approach-weights")
    @Operation(operationId = "listApproachWeights", summary = "How the reasons weigh, by date (权重)")
    public List<ApproachWeights.WeightSet> weights() {
        return weights.all();
    }

    @POST
    @Path("/approach-weights")
    @Operation(operationId = "addApproachWeights", summary = "Weighs the reasons anew from a day on (调整权重)")
    @APIResponse(
            responseCode = "201",
            description = "the set",
            content = @Content(schema = @Schema(implementation = ApproachWeights.WeightSet.class)))
    @APIResponse(responseCode = "400", description = "day-passed, code-unknown")
    @APIResponse(responseCode = "409", description = "weights-taken")
    public Response weigh(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid Weighing request) {
        return idempotency.once(key, request, () -> Response.status(Response.Status.CREATED)
                .entity(weights.add(request.effectiveOn(), request.weights(), request.by(), request.note()))
                .build());
    }

    private static ApproachList.After after(String cursor) {
        try {
            return Cursor.read(cursor, 2)
                    .map(key -> new ApproachList.After(Integer.parseInt(key[0]), key[1]))
                    .orElse(null);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
