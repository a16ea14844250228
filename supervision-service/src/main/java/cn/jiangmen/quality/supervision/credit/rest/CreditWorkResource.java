package cn.jiangmen.quality.supervision.credit.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.credit.Recall;
import cn.jiangmen.quality.supervision.credit.Recalls;
import cn.jiangmen.quality.supervision.credit.WorkItem;
import cn.jiangmen.quality.supervision.credit.WorkItems;
import cn.jiangmen.quality.supervision.roles.Act;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the exchange asks of the counties: rejected entries, and records that must be gone everywhere. */
@Path(CreditFeedResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Credit work", description = "拒收待办与撤下确认")
class CreditWorkResource {
    private final WorkItems items;
    private final Recalls recalls;

    CreditWorkResource(WorkItems items, Recalls recalls) {
        this.items = items;
        this.recalls = recalls;
    }

    @GET
    @Path("/work-items")
    @Operation(operationId = "listCreditWorkItems", summary = "Entries that a consumer rejected (拒收待办)")
    @APIResponse(responseCode = "200", description = "a page, the oldest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<WorkItem> items(
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("state") WorkItem.State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                items.list(county, state, Cursor.id(cursor), limit + 1),
                limit,
                item -> Cursor.after(item.id().toString()));
    }

    @GET
    @Path("/work-items/{id}")
    @Operation(operationId = "getCreditWorkItem", summary = "A rejected entry and what became of it (待办)")
    @APIResponse(
            responseCode = "200",
            description = "the work item",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = WorkItem.class)))
    @APIResponse(responseCode = "404", description = "credit-work-item-not-found")
    public Response item(@PathParam("id") UUID id) {
        return answer(items.get(id));
    }

    @POST
    @Path("/work-items/{id}/dismissals")
    @Act("credit-work-item.dismiss")
    @Operation(
            operationId = "dismissCreditWorkItem",
            summary = "Settles a rejection where nothing is to be corrected (不予更正)",
            description = "A correction needs no act of its own here: the corrected entry names the rejected one.")
    @APIResponse(
            responseCode = "200",
            description = "the work item after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = WorkItem.class)))
    @APIResponse(responseCode = "404", description = "credit-work-item-not-found")
    @APIResponse(responseCode = "409", description = "credit-work-item-closed")
    public Response dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CreditRequests.Dismissal request) {
        return answer(items.dismiss(id, ifMatch, request.reason(), request.by()));
    }

    @GET
    @Path("/recalls")
    @Operation(
            operationId = "listCreditRecalls",
            summary = "Ended records: who received them, who confirmed that they are gone (撤下确认)")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<Recall> recalls(
            @QueryParam("state") Recall.State state,
            @QueryParam("record_id") UUID record,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        Long before = cursor == null ? null : Cursor.number(cursor);
        return Page.of(
                recalls.list(state, record, before, limit + 1), limit, recall -> Cursor.after(recall.sequence()));
    }

    private static Response answer(WorkItem item) {
        return Answer.current(item.version(), item);
    }
}
