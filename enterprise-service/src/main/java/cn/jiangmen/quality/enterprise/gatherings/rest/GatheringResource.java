package cn.jiangmen.quality.enterprise.gatherings.rest;

import cn.jiangmen.quality.enterprise.gatherings.Gathering;
import cn.jiangmen.quality.enterprise.gatherings.GatheringSearch;
import cn.jiangmen.quality.enterprise.gatherings.GatheringService;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans, reports, corrects, cancels and reads trainings and publicity events. */
@Path(GatheringResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Gatherings", description = "宣贯培训活动")
class GatheringResource {
    static final String PATH = "/api/v1/gatherings";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-6c0ffee00001";
    private static final String DEFAULT_LIMIT = "50";
    private static final String FAULTS = "gathering-days-invalid, gathering-topic-unknown, county-unknown,"
            + " credit-code-invalid, enterprise-unknown, enterprise-twice, participants-too-few, link-invalid";

    private final GatheringService gatherings;
    private final GatheringSearch search;
    private final Idempotency idempotency;

    GatheringResource(GatheringService gatherings, GatheringSearch search, Idempotency idempotency) {
        this.gatherings = gatherings;
        this.search = search;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            operationId = "recordGathering",
            summary = "Plans a training or publicity event, or records one that was held (计划或录入宣贯培训活动)")
    @APIResponse(
            responseCode = "201",
            description = "recorded: `HELD` with a turnout, `PLANNED` without",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = GatheringView.class)))
    @APIResponse(responseCode = "400", description = FAULTS)
    public Response record(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid GatheringRequests.Plan request) {
        return idempotency.once(key, request, () -> {
            Gathering each = gatherings.record(request.said(), request.came());
            return Answer.created(PATH, each.id().toString(), each.version(), GatheringView.of(each));
        });
    }

    @POST
    @Path("/{gathering_id}/reports")
    @Operation(operationId = "reportGathering", summary = "Tells that it was held, and who came (登记举办情况)")
    @APIResponse(
            responseCode = "200",
            description = "the gathering after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = GatheringView.class)))
    @APIResponse(responseCode = "400", description = FAULTS)
    @APIResponse(responseCode = "404", description = "gathering-not-found")
    @APIResponse(responseCode = "409", description = "gathering-not-planned")
    public Response report(
            @Parameter(example = ID) @PathParam("gathering_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GatheringRequests.Report request) {
        return answer(gatherings.hold(
                id,
                ifMatch,
                request.heldOn(),
                request.endedOn(),
                request.turnout().came()));
    }

    @POST
    @Path("/{gathering_id}/corrections")
    @Operation(
            operationId = "correctGathering",
            summary = "Corrects what was recorded (更正)",
            description = "The gathering is stated anew, with its turnout where it was held; the history keeps both.")
    @APIResponse(
            responseCode = "200",
            description = "the gathering after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = GatheringView.class)))
    @APIResponse(responseCode = "400", description = FAULTS)
    @APIResponse(responseCode = "404", description = "gathering-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct, gathering-cancelled, turnout-mismatch")
    public Response correct(
            @Parameter(example = ID) @PathParam("gathering_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GatheringRequests.Correction request) {
        GatheringRequests.Plan right = request.gathering();
        return answer(gatherings.correct(id, ifMatch, right.said(), right.came(), request.reason()));
    }

    @POST
    @Path("/{gathering_id}/cancellations")
    @Operation(operationId = "cancelGathering", summary = "Cancels it, or takes its record back (取消或撤回)")
    @APIResponse(
            responseCode = "200",
            description = "the gathering after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = GatheringView.class)))
    @APIResponse(responseCode = "404", description = "gathering-not-found")
    @APIResponse(responseCode = "409", description = "gathering-cancelled")
    public Response cancel(
            @Parameter(example = ID) @PathParam("gathering_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid GatheringRequests.Cancellation request) {
        return answer(gatherings.cancel(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{gathering_id}")
    @Operation(operationId = "getGathering", summary = "A gathering by its id, with who came (活动详情)")
    @APIResponse(
            responseCode = "200",
            description = "the gathering",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = GatheringView.class)))
    @APIResponse(responseCode = "404", description = "gathering-not-found")
    public Response get(@Parameter(example = ID) @PathParam("gathering_id") String id) {
        return answer(gatherings.get(id));
    }

    @GET
    @Operation(
            operationId = "listGatherings",
            summary = "Gatherings that fit all filters, in the order of their recording (活动列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, invalid-cursor")
    public Page<GatheringView> list(
            @Valid @BeanParam GatheringQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<GatheringView> rows = search.list(query.filter(), Cursor.id(cursor), limit + 1).stream()
                .map(GatheringView::brief)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.gatheringId().toString()));
    }

    @GET
    @Path("/{gathering_id}/history")
    @Operation(
            operationId = "getGatheringHistory",
            summary = "Every version: what changed, when, by which request (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "gathering-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("gathering_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return gatherings.history(id, cursor, limit);
    }

    private static Response answer(Gathering each) {
        return Answer.current(each.version(), GatheringView.of(each));
    }
}
