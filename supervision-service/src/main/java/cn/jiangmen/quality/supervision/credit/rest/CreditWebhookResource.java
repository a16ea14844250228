package cn.jiangmen.quality.supervision.credit.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.credit.Pushing;
import cn.jiangmen.quality.supervision.credit.Webhook;
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

/** Where a consumer is called, and what became of the calls. */
@Path(CreditConsumerResource.PATH + "/{code}/webhook")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Credit webhooks", description = "信用数据推送")
class CreditWebhookResource {
    private static final String CODE = "credit-jiangmen";

    private final Pushing pushing;

    CreditWebhookResource(Pushing pushing) {
        this.pushing = pushing;
    }

    @PUT
    @Operation(
            operationId = "setCreditWebhook",
            summary = "Sets the address that entries are pushed to (设置推送地址)",
            description = "Each entry in order, signed (Standard Webhooks, `v1a`), again and again with growing pauses"
                    + " until the server answers 2xx. Its answer may be a receipt: {\"outcome\": \"ACCEPTED\"}.")
    @APIResponse(
            responseCode = "200",
            description = "the webhook",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, credit-webhook-address-refused")
    @APIResponse(responseCode = "404", description = "credit-consumer-not-found")
    @APIResponse(responseCode = "409", description = "credit-consumer-closed")
    public Response set(
            @Parameter(example = CODE) @PathParam("code") String code, @NotNull @Valid CreditRequests.Hook request) {
        return answer(pushing.set(code, request.url(), request.after(), request.by()));
    }

    @GET
    @Operation(operationId = "getCreditWebhook", summary = "How the pushing goes (推送情况)")
    @APIResponse(
            responseCode = "200",
            description = "the webhook",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "404", description = "credit-webhook-not-found")
    public Response get(@Parameter(example = CODE) @PathParam("code") String code) {
        return answer(pushing.get(code));
    }

    @POST
    @Path("/pauses")
    @Operation(operationId = "pauseCreditWebhook", summary = "Makes no calls for now; nothing is skipped (暂停)")
    @APIResponse(
            responseCode = "200",
            description = "the webhook",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "404", description = "credit-webhook-not-found")
    public Response pause(
            @Parameter(example = CODE) @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CreditRequests.Acting request) {
        return answer(pushing.pause(code, ifMatch, request.by()));
    }

    @POST
    @Path("/resumptions")
    @Operation(operationId = "resumeCreditWebhook", summary = "Goes on where it stopped, at once (恢复)")
    @APIResponse(
            responseCode = "200",
            description = "the webhook",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Webhook.class)))
    @APIResponse(responseCode = "404", description = "credit-webhook-not-found")
    public Response resume(
            @Parameter(example = CODE) @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CreditRequests.Acting request) {
        return answer(pushing.resume(code, ifMatch, request.by()));
    }

    @POST
    @Path("/tests")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "testCreditWebhook",
            summary = "One call that delivers nothing (测试调用)",
            description = "Signed like any other; its type is cn.jiangmen.quality.credit.test.v1. Also while paused.")
    @APIResponse(
            responseCode = "200",
            description = "what came of it",
            content = @Content(schema = @Schema(implementation = Webhook.Delivery.class)))
    @APIResponse(responseCode = "404", description = "credit-webhook-not-found")
    public Webhook.Delivery test(@Parameter(example = CODE) @PathParam("code") String code) {
        return pushing.test(code);
    }

    @GET
    @Path("/deliveries")
    @Operation(operationId = "listCreditDeliveries", summary = "Every call and what came of it (推送记录)")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "credit-consumer-not-found")
    public Page<Webhook.Delivery> deliveries(
            @Parameter(example = CODE) @PathParam("code") String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        Long before = cursor == null ? null : Cursor.number(cursor);
        return Page.of(pushing.deliveries(code, before, limit + 1), limit, delivery -> Cursor.after(delivery.id()));
    }

    private static Response answer(Webhook hook) {
        return Answer.current(hook.version(), hook);
    }
}
