package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.duty.DutyActivities;
import cn.jiangmen.quality.target.duty.DutyComments;
import cn.jiangmen.quality.target.duty.DutyFunds;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments on duties, their funds and their activities; nothing told is ever changed. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duties", description = "任务台账")
class DutyRecordResource {
    private final DutyComments comments;
    private final DutyFunds funds;
    private final DutyActivities activities;
    private final Idempotency idempotency;

    DutyRecordResource(DutyComments comments, DutyFunds funds, DutyActivities activities, Idempotency idempotency) {
        this.comments = comments;
        this.funds = funds;
        this.activities = activities;
        this.idempotency = idempotency;
    }

    @GET
    @Path("duties/{id}/comments")
    @Operation(operationId = "listDutyComments", summary = "The comments on a duty, oldest first (留言)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    public Page<DutyComments.CommentLine> comments(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                comments.list(id, Places.idAfter(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.id().toString()));
    }

    @POST
    @Path("duties/{id}/comments")
    @Operation(operationId = "addDutyComment", summary = "Comments on a duty (留言)")
    @APIResponse(
            responseCode = "201",
            description = "said",
            content = @Content(schema = @Schema(implementation = DutyComments.CommentLine.class)))
    @APIResponse(responseCode = "400", description = "comment-unknown, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    public Response say(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid DutyRequests.NewComment request) {
        return idempotency.once(
                key,
                List.of(id, request),
                () -> created(comments.say(
                        id, request.replyTo(), request.text(), request.by().actor())));
    }

    @GET
    @Path("duties/{id}/funds")
    @Operation(operationId = "listDutyFunds", summary = "The entries of funds of a duty, newest first (经费)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    public Page<DutyFunds.FundLine> funds(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                funds.list(id, Places.idAfter(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.id().toString()));
    }

    @GET
    @Path("duties/{id}/fund-totals")
    @Operation(operationId = "getDutyFundTotals", summary = "What was budgeted and spent, by source (经费合计)")
    @APIResponse(
            responseCode = "200",
            description = "the totals",
            content = @Content(schema = @Schema(implementation = DutyFunds.Totals.class)))
    @APIResponse(responseCode = "404", description = "duty-not-found")
    public DutyFunds.Totals totals(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id) {
        return funds.totals(id);
    }

    @POST
    @Path("duties/{id}/funds")
    @Operation(operationId = "addDutyFund", summary = "Enters what was budgeted or spent (登记经费)")
    @APIResponse(
            responseCode = "201",
            description = "entered",
            content = @Content(schema = @Schema(implementation = DutyFunds.FundLine.class)))
    @APIResponse(
            responseCode = "400",
            description = "amount-invalid, day-out-of-range, county-not-in-duty, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    public Response enter(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid DutyRequests.NewFundEntry request) {
        return idempotency.once(
                key,
                List.of(id, request),
                () -> created(funds.enter(
                        id,
                        new DutyFunds.Entry(
                                request.kind(),
                                request.amount(),
                                request.source().strip(),
                                request.on(),
                                request.county(),
                                request.note()),
                        request.by().actor())));
    }

    @POST
    @Path("duties/{id}/funds/{entry}/corrections")
    @Operation(operationId = "correctDutyFund", summary = "Corrects an entry by a signed one beside it (更正经费)")
    @APIResponse(
            responseCode = "201",
            description = "the correction",
            content = @Content(schema = @Schema(implementation = DutyFunds.FundLine.class)))
    @APIResponse(
            responseCode = "400",
            description = "amount-invalid, day-out-of-range, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found, fund-entry-not-found")
    @APIResponse(
            responseCode = "409",
            description = "correction-too-large, correction-of-correction, step-out-of-order")
    public Response correct(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("entry") UUID entry,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid DutyRequests.FundCorrection request) {
        return idempotency.once(
                key,
                List.of(id, entry, request),
                () -> created(funds.correct(
                        id,
                        entry,
                        request.amount(),
                        request.on(),
                        request.reason(),
                        request.by().actor())));
    }

    @GET
    @Path("duties/{id}/activities")
    @Operation(operationId = "listDutyActivities", summary = "The activities of a duty, newest first (活动)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    public Page<DutyActivities.ActivityLine> activities(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                activities.list(id, Places.idAfter(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.id().toString()));
    }

    @POST
    @Path("duties/{id}/activities")
    @Operation(operationId = "addDutyActivity", summary = "Records an activity that was held (登记活动)")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            content = @Content(schema = @Schema(implementation = DutyActivities.ActivityLine.class)))
    @APIResponse(
            responseCode = "400",
            description = "day-out-of-range, link-refused, county-not-in-duty, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    @APIResponse(responseCode = "409", description = "duty-closed")
    public Response hold(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid DutyRequests.NewActivity request) {
        return idempotency.once(
                key,
                List.of(id, request),
                () -> created(activities.record(
                        id,
                        new DutyActivities.Held(
                                request.kind(),
                                request.title().strip(),
                                request.on(),
                                request.place().strip(),
                                request.attendance(),
                                DutyRequests.listOf(request.links()),
                                request.county()),
                        request.by().actor())));
    }

    private static Response created(Object told) {
        return Response.status(Response.Status.CREATED).entity(told).build();
    }
}
