package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.penalties.Penalty;
import cn.jiangmen.quality.supervision.penalties.PenaltySearch;
import cn.jiangmen.quality.supervision.penalties.PenaltyService;
import cn.jiangmen.quality.supervision.roles.Act;
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

/** Decides, corrects, withdraws and reads penalties. */
@Path(PenaltyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Penalties", description = "行政处罚")
class PenaltyResource {
    static final String PATH = "/api/v1/penalties";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-9c0ffee00001";
    private static final String DEFAULT_LIMIT = "50";

    private final PenaltyService penalties;
    private final PenaltySearch search;
    private final Idempotency idempotency;

    PenaltyResource(PenaltyService penalties, PenaltySearch search, Idempotency idempotency) {
        this.penalties = penalties;
        this.search = search;
        this.idempotency = idempotency;
    }

    @POST
    @Act("penalty.decide")
    @Operation(operationId = "decidePenalty", summary = "Records a penalty decided in a case (作出处罚决定)")
    @APIResponse(
            responseCode = "201",
            description = "decided",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = PenaltyView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "case-unknown, effective-date-out-of-range, amount-contradicts-kinds, amount-parts-contradict,"
                            + " provision-missing, provision-not-in-force, goods-value-missing")
    @APIResponse(
            responseCode = "409",
            description =
                    "case-not-investigated, wrong-stage, decided-too-early, decision-number-taken, fine-out-of-range,"
                            + " choice-not-needed, time-barred, not-on-the-spot, out-of-order")
    public Response decide(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid PenaltyDecision request) {
        return idempotency.once(key, request, () -> {
            Penalty each = penalties.decide(request.caseNumber(), request.said(), request.by());
            return Answer.created(PATH, each.id().toString(), each.version(), PenaltyView.of(each));
        });
    }

    @POST
    @Path("/{penalty_id}/corrections")
    @Act("penalty.correct")
    @Operation(
            operationId = "correctPenalty",
            summary = "Corrects what was recorded (更正)",
            description = "The decision is stated anew and replaces the one before; the history keeps both.")
    @APIResponse(
            responseCode = "200",
            description = "the penalty after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PenaltyView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range, amount-contradicts-kinds")
    @APIResponse(responseCode = "404", description = "penalty-not-found")
    @APIResponse(
            responseCode = "409",
            description = "nothing-to-correct, already-withdrawn, decided-too-early, decision-number-taken")
    public Response correct(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PenaltyRequests.Correction request) {
        return answer(
                penalties.correct(id, ifMatch, request.decision().said(), request.effectiveOn(), request.reason()));
    }

    @POST
    @Path("/{penalty_id}/withdrawals")
    @Act("penalty.withdraw")
    @Operation(operationId = "withdrawPenalty", summary = "Takes a penalty back (撤销)")
    @APIResponse(
            responseCode = "200",
            description = "the penalty after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PenaltyView.class)))
    @APIResponse(responseCode = "404", description = "penalty-not-found")
    @APIResponse(responseCode = "409", description = "already-withdrawn")
    public Response withdraw(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PenaltyRequests.Withdrawal request) {
        return answer(penalties.withdraw(id, ifMatch, request.effectiveOn(), request.reason()));
    }

    @POST
    @Path("/{penalty_id}/services")
    @Act("penalty.serve")
    @Operation(operationId = "servePenalty", summary = "The decision was served (送达)")
    @APIResponse(
            responseCode = "200",
            description = "the penalty after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PenaltyView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "penalty-not-found")
    @APIResponse(responseCode = "409", description = "already-recorded, already-withdrawn, out-of-order")
    public Response serve(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PenaltyRequests.Service request) {
        return answer(penalties.serve(
                id,
                ifMatch,
                request.effectiveOn(),
                request.manner(),
                request.toldOfPublication(),
                request.note(),
                request.by()));
    }

    @POST
    @Path("/{penalty_id}/performances")
    @Act("penalty.perform")
    @Operation(operationId = "performPenalty", summary = "What the decision demands was done (履行完毕)")
    @APIResponse(
            responseCode = "200",
            description = "the penalty after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PenaltyView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "penalty-not-found")
    @APIResponse(responseCode = "409", description = "not-served, already-recorded, already-withdrawn, out-of-order")
    public Response perform(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PenaltyRequests.Performance request) {
        return answer(penalties.perform(id, ifMatch, request.effectiveOn(), request.note()));
    }

    @GET
    @Path("/{penalty_id}")
    @Operation(operationId = "getPenalty", summary = "A penalty by its id (处罚决定)")
    @APIResponse(
            responseCode = "200",
            description = "the penalty",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PenaltyView.class)))
    @APIResponse(responseCode = "404", description = "penalty-not-found")
    public Response get(@Parameter(example = ID) @PathParam("penalty_id") String id) {
        return answer(penalties.get(id));
    }

    @GET
    @Operation(
            operationId = "listPenalties",
            summary = "Penalties that fit all filters, in the order of their recording (处罚决定列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, invalid-cursor")
    public Page<PenaltyView> list(
            @Valid @BeanParam PenaltyQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<PenaltyView> rows = search.list(query.filter(Cursor.id(cursor)), limit + 1).stream()
                .map(PenaltyView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.penaltyId().toString()));
    }

    @GET
    @Path("/{penalty_id}/history")
    @Operation(operationId = "getPenaltyHistory", summary = "Every version: what changed, when, by which request (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "penalty-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                penalties.history(id, Cursor.number(cursor), limit + 1),
                limit,
                version -> Cursor.after(version.version()));
    }

    private static Response answer(Penalty each) {
        return Answer.current(each.version(), PenaltyView.of(each));
    }
}
