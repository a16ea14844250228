package cn.jiangmen.quality.enterprise.assistance.rest;

import cn.jiangmen.quality.enterprise.assistance.AssistanceRequest;
import cn.jiangmen.quality.enterprise.assistance.AssistanceSearch;
import cn.jiangmen.quality.enterprise.assistance.AssistanceService;
import cn.jiangmen.quality.enterprise.assistance.AssistanceTerms;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes requests for help with a certification, and lists them as recorded or as what is due first. */
@Path(AssistanceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assistance requests", description = "认证帮扶需求")
class AssistanceResource {
    static final String PATH = "/api/v1/assistance-requests";
    static final String ID = "019ab0de-7c1a-7d2e-9f00-7c0ffee00001";
    private static final String DEFAULT_LIMIT = "50";

    private final AssistanceService requests;
    private final AssistanceSearch search;
    private final AssistanceTerms terms;
    private final Idempotency idempotency;
    private final Clock clock;

    AssistanceResource(
            AssistanceService requests,
            AssistanceSearch search,
            AssistanceTerms terms,
            Idempotency idempotency,
            Clock clock) {
        this.requests = requests;
        this.search = search;
        this.terms = terms;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "requestAssistance", summary = "An enterprise asks for help with a certification (提出帮扶需求)")
    @APIResponse(
            responseCode = "201",
            description = "requested",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "credit-code-invalid, scheme-invalid, county-unknown, enterprise-unknown, assistance-day-invalid")
    @APIResponse(responseCode = "409", description = "assistance-already-requested")
    public Response request(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid AssistanceRequestBodies.Asked request) {
        return idempotency.once(key, request, () -> {
            AssistanceRequest each = requests.request(request.said());
            return Answer.created(PATH, each.id().toString(), each.version(), view(each));
        });
    }

    @GET
    @Path("/{request_id}")
    @Operation(operationId = "getAssistanceRequest", summary = "A request by its id (帮扶需求)")
    @APIResponse(
            responseCode = "200",
            description = "the request",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    @APIResponse(responseCode = "404", description = "assistance-request-not-found")
    public Response get(@Parameter(example = ID) @PathParam("request_id") String id) {
        AssistanceRequest each = requests.get(id);
        return Answer.current(each.version(), view(each));
    }

    @GET
    @Operation(
            operationId = "listAssistanceRequests",
            summary = "Requests that fit all filters, in the order of their recording (帮扶需求列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, invalid-cursor")
    public Page<AssistanceView> list(
            @Valid @BeanParam AssistanceQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<AssistanceView> rows = search.list(query.filter(), Cursor.id(cursor), limit + 1).stream()
                .map(this::view)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.requestId().toString()));
    }

    @GET
    @Path("/queue")
    @Operation(operationId = "queueAssistanceRequests", summary = "What is open, the first due first (待办队列)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, invalid-cursor")
    public Page<AssistanceView> queue(
            @Valid @BeanParam AssistanceQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        String[] after = Cursor.read(cursor, 2).orElse(null);
        List<AssistanceView> rows = search.queue(query.filter(), day(after), id(after), limit + 1).stream()
                .map(this::view)
                .toList();
        return Page.of(
                rows,
                limit,
                row -> Cursor.after(row.dueOn().toString(), row.requestId().toString()));
    }

    @GET
    @Path("/terms")
    @Operation(operationId = "listAssistanceTerms", summary = "How many days a request may stay in a state (办理时限)")
    @APIResponse(responseCode = "200", description = "the rows, each with the day from which it holds and its source")
    public List<AssistanceTerms.Term> terms() {
        return terms.all();
    }

    @GET
    @Path("/{request_id}/history")
    @Operation(operationId = "getAssistanceHistory", summary = "Every step: what changed, when, by whom (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "assistance-request-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("request_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return requests.history(id, cursor, limit);
    }

    private AssistanceView view(AssistanceRequest each) {
        return AssistanceView.of(each, LocalDate.now(clock));
    }

    private static LocalDate day(String[] after) {
        try {
            return after == null ? null : LocalDate.parse(after[0]);
        } catch (DateTimeException e) {
            throw new Cursor.InvalidCursor();
        }
    }

    private static UUID id(String[] after) {
        try {
            return after == null ? null : UUID.fromString(after[1]);
        } catch (IllegalArgumentException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
