package cn.jiangmen.quality.supervision.credit.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.credit.Consumer;
import cn.jiangmen.quality.supervision.credit.Consumers;
import cn.jiangmen.quality.supervision.credit.Days;
import cn.jiangmen.quality.supervision.credit.Receipts;
import cn.jiangmen.quality.supervision.credit.Reconciliation;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Those who receive the entries, and what they answer. */
@Path(CreditConsumerResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Credit consumers", description = "信用数据接收方、回执与对账")
class CreditConsumerResource {
    static final String PATH = CreditFeedResource.PATH + "/consumers";
    private static final String CODE = "credit-jiangmen";

    private final Consumers consumers;
    private final Receipts receipts;
    private final Days days;
    private final Idempotency idempotency;

    CreditConsumerResource(Consumers consumers, Receipts receipts, Days days, Idempotency idempotency) {
        this.consumers = consumers;
        this.receipts = receipts;
        this.days = days;
        this.idempotency = idempotency;
    }

    @POST
    @Act("credit-consumer.register")
    @Operation(
            operationId = "registerCreditConsumer",
            summary = "Registers a platform that receives the entries (登记接收方)")
    @APIResponse(
            responseCode = "201",
            description = "registered",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Consumer.class)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "409", description = "credit-consumer-code-taken")
    public Response register(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid CreditRequests.Registration request) {
        return idempotency.once(key, request, () -> {
            Consumer consumer = consumers.register(request.code(), request.name(), request.contact(), request.by());
            return Answer.created(PATH, consumer.code(), consumer.version(), consumer);
        });
    }

    @GET
    @Operation(operationId = "listCreditConsumers", summary = "The consumers, and how far each is (接收方)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<Consumer> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                consumers.list(Cursor.text(cursor), limit + 1), limit, consumer -> Cursor.after(consumer.code()));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getCreditConsumer", summary = "A consumer, and what it has not answered (接收方情况)")
    @APIResponse(
            responseCode = "200",
            description = "the consumer",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Consumer.class)))
    @APIResponse(responseCode = "404", description = "credit-consumer-not-found")
    public Response get(@Parameter(example = CODE) @PathParam("code") String code) {
        return answer(consumers.get(code));
    }

    @POST
    @Path("/{code}/closings")
    @Act("credit-consumer.close")
    @Operation(operationId = "closeCreditConsumer", summary = "Ends a consumer's part (停用接收方)")
    @APIResponse(
            responseCode = "200",
            description = "the consumer after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Consumer.class)))
    @APIResponse(responseCode = "404", description = "credit-consumer-not-found")
    @APIResponse(responseCode = "409", description = "credit-consumer-closed")
    public Response close(
            @Parameter(example = CODE) @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CreditRequests.Acting request) {
        return answer(consumers.close(code, ifMatch, request.by()));
    }

    @POST
    @Path("/{code}/receipts")
    @Operation(
            operationId = "giveCreditReceipts",
            summary = "Up to 1,000 receipts: accepted, duplicate or rejected (回执)",
            description =
                    "May be repeated: every receipt is kept once, and of several answers to an entry the last counts."
                            + " A rejected entry becomes a work item of the county.")
    @APIResponse(
            responseCode = "200",
            description = "one result for each receipt, in order",
            content = @Content(schema = @Schema(implementation = CreditViews.Results.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, credit-receipt-code-misplaced")
    @APIResponse(responseCode = "404", description = "credit-consumer-not-found")
    @APIResponse(responseCode = "409", description = "credit-consumer-closed")
    public CreditViews.Results receipts(
            @Parameter(example = CODE) @PathParam("code") String code,
            @NotNull @Valid CreditRequests.Receipts request) {
        return new CreditViews.Results(receipts.record(
                code,
                request.items().stream().map(CreditRequests.OneReceipt::said).toList()));
    }

    @POST
    @Path("/{code}/snapshot-receipts")
    @Operation(
            operationId = "giveCreditSnapshotReceipt",
            summary = "Says that a snapshot was loaded, and what it adds up to (快照回执)",
            description = "Entries up to it need no answer of their own.")
    @APIResponse(
            responseCode = "200",
            description = "the consumer",
            content = @Content(schema = @Schema(implementation = Consumer.class)))
    @APIResponse(responseCode = "404", description = "credit-consumer-not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "credit-snapshot-differs, credit-snapshot-outdated, credit-ahead-of-feed, credit-consumer-closed")
    public Response loaded(
            @Parameter(example = CODE) @PathParam("code") String code, @NotNull @Valid CreditRequests.Loaded request) {
        return answer(receipts.loaded(code, request.at(), request.count(), request.digest()));
    }

    @POST
    @Path("/{code}/reconciliations")
    @Operation(
            operationId = "reconcileCredit",
            summary = "Compares counts and digests day by day (对账)",
            description = "Between the first and the last day that are named, every day is compared.")
    @APIResponse(
            responseCode = "200",
            description = "each day, ours and theirs",
            content = @Content(schema = @Schema(implementation = Reconciliation.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, credit-days-wrong")
    @APIResponse(responseCode = "404", description = "credit-consumer-not-found")
    @APIResponse(responseCode = "409", description = "credit-consumer-closed")
    public Reconciliation reconcile(
            @Parameter(example = CODE) @PathParam("code") String code, @NotNull @Valid CreditRequests.Sums request) {
        return days.reconcile(code, request.said());
    }

    private static Response answer(Consumer consumer) {
        return Answer.current(consumer.version(), consumer);
    }
}
