package cn.jiangmen.quality.supervision.provinces.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.provinces.ProvincePush;
import cn.jiangmen.quality.supervision.provinces.ProvincePushes;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publications across provinces and their clocks. */
@Path(ProvincePushResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Province pushes", description = "跨省公示")
class ProvincePushResource {
    static final String PATH = "/api/v1/province-pushes";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-9c0ffee00001";
    private static final String MATCH = "the version that the change was decided on";
    private static final String KEY = "repeating a request under the same key gives the first answer again";

    private final ProvincePushes pushes;
    private final Idempotency idempotency;

    ProvincePushResource(ProvincePushes pushes, Idempotency idempotency) {
        this.pushes = pushes;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "listProvincePushes",
            summary = "Publications across provinces with the clock that runs on each (跨省公示)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<ProvincePushes.Standing> list(
            @QueryParam("direction") ProvincePush.Direction direction,
            @QueryParam("status") ProvincePush.Status status,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                pushes.list(new ProvincePushes.Filter(direction, status, county), Cursor.id(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.push().id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getProvincePush", summary = "One publication across provinces (跨省公示详情)")
    @APIResponse(
            responseCode = "200",
            description = "the publication",
            content = @Content(schema = @Schema(implementation = ProvincePushes.Standing.class)))
    @APIResponse(responseCode = "404", description = "province-push-not-found")
    public Response get(@Parameter(example = ID) @PathParam("id") UUID id) {
        return current(pushes.get(id));
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "getProvincePushHistory", summary = "Every version (办理记录)")
    @APIResponse(responseCode = "200", description = "a page, oldest first")
    @APIResponse(responseCode = "404", description = "province-push-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return pushes.history(id, cursor, limit);
    }

    @POST
    @Act("province-push.open")
    @Operation(
            operationId = "openProvincePush",
            summary = "A decision of ours is to be published in another province (向外省推送)",
            description =
                    "The place of registration is the officer's to tell: a credit code shows only where a party was"
                            + " registered first.")
    @APIResponse(
            responseCode = "201",
            description = "the publication; its clock runs from the decision",
            content = @Content(schema = @Schema(implementation = ProvincePushes.Standing.class)))
    @APIResponse(responseCode = "400", description = "province-unknown, province-push-subject-unknown")
    @APIResponse(responseCode = "409", description = "province-push-already")
    public Response open(
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid PushRequests.Opening request) {
        return idempotency.once(
                key,
                request,
                () -> created(pushes.open(request.kind(), request.subjectId(), request.province(), request.by())));
    }

    @POST
    @Path("/received")
    @Act("province-push.receive")
    @Operation(
            operationId = "receiveProvincePush",
            summary = "Another province's decision on a party of ours has come (收到外省推送)")
    @APIResponse(
            responseCode = "201",
            description = "the publication; its clock runs from the receipt",
            content = @Content(schema = @Schema(implementation = ProvincePushes.Standing.class)))
    @APIResponse(
            responseCode = "400",
            description = "province-unknown, county-unknown, credit-code-invalid, effective-date-out-of-range,"
                    + " province-push-out-of-order")
    @APIResponse(responseCode = "409", description = "province-push-already")
    public Response receive(
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid PushRequests.Receipt request) {
        return idempotency.once(key, request, () -> created(pushes.receive(request.said(), request.by())));
    }

    @POST
    @Path("/{id}/pushings")
    @Act("province-push.push")
    @Operation(operationId = "pushProvincePush", summary = "It was sent to the other province (已推送)")
    @APIResponse(
            responseCode = "200",
            description = "the publication",
            content = @Content(schema = @Schema(implementation = ProvincePushes.Standing.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range, province-push-out-of-order")
    @APIResponse(responseCode = "404", description = "province-push-not-found")
    @APIResponse(responseCode = "409", description = "province-push-wrong-status")
    public Response pushed(
            @Parameter(example = ID) @PathParam("id") UUID id,
            @Parameter(description = MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PushRequests.Done request) {
        return current(pushes.pushed(id, ifMatch, request.on(), request.reference(), request.by()));
    }

    @POST
    @Path("/{id}/confirmations")
    @Act("province-push.confirm")
    @Operation(operationId = "confirmProvincePush", summary = "The other province received it (外省已接收)")
    @APIResponse(
            responseCode = "200",
            description = "the publication",
            content = @Content(schema = @Schema(implementation = ProvincePushes.Standing.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range, province-push-out-of-order")
    @APIResponse(responseCode = "404", description = "province-push-not-found")
    @APIResponse(responseCode = "409", description = "province-push-wrong-status")
    public Response confirmed(
            @Parameter(example = ID) @PathParam("id") UUID id,
            @Parameter(description = MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PushRequests.Done request) {
        return current(pushes.confirmed(id, ifMatch, request.on(), request.by()));
    }

    @POST
    @Path("/{id}/publications")
    @Act("province-push.publish")
    @Operation(operationId = "publishProvincePush", summary = "It was published, there or here (已公示)")
    @APIResponse(
            responseCode = "200",
            description = "the publication",
            content = @Content(schema = @Schema(implementation = ProvincePushes.Standing.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range, province-push-out-of-order")
    @APIResponse(responseCode = "404", description = "province-push-not-found")
    @APIResponse(responseCode = "409", description = "province-push-wrong-status")
    public Response published(
            @Parameter(example = ID) @PathParam("id") UUID id,
            @Parameter(description = MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PushRequests.Done request) {
        return current(pushes.published(id, ifMatch, request.on(), request.reference(), request.by()));
    }

    @POST
    @Path("/{id}/cancellations")
    @Act("province-push.cancel")
    @Operation(operationId = "cancelProvincePush", summary = "It is not to be published there after all (取消)")
    @APIResponse(
            responseCode = "200",
            description = "the publication",
            content = @Content(schema = @Schema(implementation = ProvincePushes.Standing.class)))
    @APIResponse(responseCode = "404", description = "province-push-not-found")
    @APIResponse(responseCode = "409", description = "province-push-wrong-status")
    public Response cancelled(
            @Parameter(example = ID) @PathParam("id") UUID id,
            @Parameter(description = MATCH, example = "\"1\"") @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PushRequests.Cancellation request) {
        return current(pushes.cancelled(id, ifMatch, request.reason(), request.by()));
    }

    private static Response current(ProvincePushes.Standing each) {
        return Answer.current(each.push().version(), each);
    }

    private static Response created(ProvincePushes.Standing each) {
        return Answer.created(PATH, each.push().id().toString(), each.push().version(), each);
    }
}
