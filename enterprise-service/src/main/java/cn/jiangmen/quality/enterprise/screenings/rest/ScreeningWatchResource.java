package cn.jiangmen.quality.enterprise.screenings.rest;

import cn.jiangmen.quality.enterprise.screenings.ScreeningRefused;
import cn.jiangmen.quality.enterprise.screenings.WatchFeed;
import cn.jiangmen.quality.enterprise.screenings.WatchState;
import cn.jiangmen.quality.enterprise.screenings.Watches;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.webhooks.Webhook;
import cn.jiangmen.quality.kit.webhooks.WebhookCalls;
import cn.jiangmen.quality.kit.webhooks.Webhooks;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is watched for an asker, what has changed, and how the calls go. */
@Path("/api/v1/screening-watches/{watch_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Screening", description = "用途核查")
class ScreeningWatchResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-5c4ee0000002";

    private final Watches watches;
    private final Webhooks webhooks;
    private final WebhookCalls calls;

    ScreeningWatchResource(Watches watches, Webhooks webhooks, WebhookCalls calls) {
        this.watches = watches;
        this.webhooks = webhooks;
        this.calls = calls;
    }

    @GET
    @Operation(operationId = "getScreeningWatch", summary = "What is watched, and until when (跟踪情况)")
    @APIResponse(
            responseCode = "200",
            description = "the watch",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = WatchState.class)))
    @APIResponse(responseCode = "404", description = "screening-watch-not-found")
    public Response get(@Parameter(example = ID) @PathParam("watch_id") String id) {
        return answer(watches.get(id));
    }

    @POST
    @Path("/endings")
    @Operation(
            operationId = "endScreeningWatch",
            summary = "Watches no longer; what was noticed is still delivered (结束跟踪)")
    @APIResponse(
            responseCode = "200",
            description = "the watch",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = WatchState.class)))
    @APIResponse(responseCode = "404", description = "screening-watch-not-found")
    @APIResponse(responseCode = "409", description = "screening-watch-ended")
    public Response end(
            @Parameter(example = ID) @PathParam("watch_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ScreeningRequests.Acting request) {
        return answer(watches.end(id, ifMatch, request.by()));
    }

    @GET
    @Path("/changes")
    @Operation(
            operationId = "listScreeningChanges",
            summary = "Every change that was noticed, also for who would rather ask than be called (变化记录)")
    @APIResponse(responseCode = "200", description = "a page, the oldest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "screening-watch-not-found")
    public Page<Watches.Change> changes(
            @Parameter(example = ID) @PathParam("watch_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                watches.changes(id, Cursor.number(cursor), limit + 1),
                limit,
                change -> Cursor.after(change.sequence()));
    }

    @GET
    @Path("/webhook")
    @Operation(operationId = "getScreeningWebhook", summary = "How the calls go (回调情况)")
    @APIResponse(
            responseCode = "200",
            description = "the webhook",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "404", description = "screening-watch-not-found")
    public Response webhook(@Parameter(example = ID) @PathParam("watch_id") String id) {
        return answer(hook(id));
    }

    @PUT
    @Path("/webhook")
    @Operation(operationId = "setScreeningWebhook", summary = "Sets another address; nothing is skipped (更改回调地址)")
    @APIResponse(
            responseCode = "200",
            description = "the webhook",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "400", description = "screening-address-refused")
    @APIResponse(responseCode = "404", description = "screening-watch-not-found")
    public Response setWebhook(
            @Parameter(example = ID) @PathParam("watch_id") String id,
            @NotNull @Valid ScreeningRequests.Address request) {
        String subscriber = hook(id).subscriber();
        return answer(webhooks.set(WatchFeed.FAMILY, subscriber, request.url(), null, request.by()));
    }

    @POST
    @Path("/webhook/pauses")
    @Operation(operationId = "pauseScreeningWebhook", summary = "Makes no calls for now; nothing is skipped (暂停回调)")
    @APIResponse(
            responseCode = "200",
            description = "the webhook",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "404", description = "screening-watch-not-found")
    public Response pause(
            @Parameter(example = ID) @PathParam("watch_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ScreeningRequests.Acting request) {
        String subscriber = hook(id).subscriber();
        return answer(webhooks.pause(WatchFeed.FAMILY, subscriber, ifMatch, request.by())
                .orElseThrow(() -> notFound(id)));
    }

    @POST
    @Path("/webhook/resumptions")
    @Operation(operationId = "resumeScreeningWebhook", summary = "Goes on where it stopped, at once (恢复回调)")
    @APIResponse(
            responseCode = "200",
            description = "the webhook",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "404", description = "screening-watch-not-found")
    public Response resume(
            @Parameter(example = ID) @PathParam("watch_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ScreeningRequests.Acting request) {
        String subscriber = hook(id).subscriber();
        return answer(webhooks.resume(WatchFeed.FAMILY, subscriber, ifMatch, request.by())
                .orElseThrow(() -> notFound(id)));
    }

    @POST
    @Path("/webhook/tests")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "testScreeningWebhook",
            summary = "One call that delivers nothing (测试回调)",
            description =
                    "Signed like any other; its type is cn.jiangmen.quality.screening.test.v1. Also while paused.")
    @APIResponse(responseCode = "200", description = "what came of it")
    @APIResponse(responseCode = "404", description = "screening-watch-not-found")
    public Webhook.Delivery test(@Parameter(example = ID) @PathParam("watch_id") String id) {
        return calls.test(WatchFeed.FAMILY, hook(id).subscriber()).orElseThrow(() -> notFound(id));
    }

    @GET
    @Path("/webhook/deliveries")
    @Operation(operationId = "listScreeningDeliveries", summary = "Every call and what came of it (回调记录)")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "screening-watch-not-found")
    public Page<Webhook.Delivery> deliveries(
            @Parameter(example = ID) @PathParam("watch_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        Long before = cursor == null ? null : Cursor.number(cursor);
        return Page.of(
                webhooks.deliveries(WatchFeed.FAMILY, hook(id).subscriber(), before, limit + 1),
                limit,
                delivery -> Cursor.after(delivery.id()));
    }

    private Webhook hook(String id) {
        WatchState watch = watches.get(id);
        return webhooks.get(WatchFeed.FAMILY, watch.watchId().toString()).orElseThrow(() -> notFound(id));
    }

    private static ScreeningRefused notFound(String id) {
        return new ScreeningRefused.WatchNotFound(id);
    }

    private static Response answer(WatchState watch) {
        return Answer.current(watch.version(), watch);
    }

    private static Response answer(Webhook hook) {
        return Answer.current(hook.version(), hook);
    }
}
