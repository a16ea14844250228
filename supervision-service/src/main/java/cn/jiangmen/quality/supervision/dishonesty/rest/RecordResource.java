package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.dishonesty.Acts;
import cn.jiangmen.quality.supervision.dishonesty.DishonestyRecord;
import cn.jiangmen.quality.supervision.dishonesty.DueReading;
import cn.jiangmen.quality.supervision.dishonesty.RecordSearch;
import cn.jiangmen.quality.supervision.dishonesty.RecordService;
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

/** Records the information on penalties and reads all records. */
@Path(RecordResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "DishonestyRecords", description = "失信记录:严重违法失信名单、行政处罚失信信息")
class RecordResource {
    static final String PATH = "/api/v1/dishonesty-records";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-d15b0ffee002";
    private static final String DEFAULT_LIMIT = "50";

    private final RecordService records;
    private final RecordSearch search;
    private final DueReading due;
    private final Acts acts;
    private final Idempotency idempotency;

    RecordResource(RecordService records, RecordSearch search, DueReading due, Acts acts, Idempotency idempotency) {
        this.records = records;
        this.search = search;
        this.due = due;
        this.acts = acts;
        this.idempotency = idempotency;
    }

    @POST
    @Act("dishonesty.record")
    @Operation(
            operationId = "recordPenaltyInformation",
            summary = "Records the information on a penalty in its credit-repair tier (录入处罚失信信息)",
            description = "Publication is decided, never a default. The tier is the rule's unless a reason is given.")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @APIResponse(responseCode = "400", description = "penalty-unknown, grade-unexplained, effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(
            responseCode = "409",
            description =
                    "penalty-not-standing, publication-excluded, credit-code-missing, dishonesty-already-recorded, no-rule-in-force,"
                            + " period-over, step-out-of-order")
    public Response record(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid RecordRequests.Recording request) {
        return idempotency.once(key, request, () -> {
            DishonestyRecord each = records.record(
                    request.penaltyId(), request.said(), request.by().actor());
            return Answer.created(PATH, each.id().toString(), each.version(), RecordView.of(each, due.of(each)));
        });
    }

    @GET
    @Path("/{record_id}")
    @Operation(operationId = "getDishonestyRecord", summary = "A record by its id (失信记录)")
    @APIResponse(
            responseCode = "200",
            description = "the record",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @APIResponse(responseCode = "404", description = "dishonesty-record-not-found")
    public Response get(@Parameter(example = ID) @PathParam("record_id") String id) {
        DishonestyRecord each = records.get(id);
        return Answer.current(each.version(), RecordView.of(each, due.of(each)));
    }

    @GET
    @Operation(
            operationId = "listDishonestyRecords",
            summary = "Records that fit all filters, in the order of their making (失信记录列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, invalid-cursor")
    public Page<RecordView> list(
            @Valid @BeanParam RecordQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<DishonestyRecord> rows = search.list(query.filter(Cursor.id(cursor)), limit + 1);
        List<RecordView> views = due.of(rows).stream()
                .map(each -> RecordView.of(each.record(), each.due()))
                .toList();
        return Page.of(views, limit, row -> Cursor.after(row.recordId().toString()));
    }

    @GET
    @Path("/{record_id}/history")
    @Operation(
            operationId = "getDishonestyRecordHistory",
            summary = "Every version: what changed, when, by which request (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "dishonesty-record-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return records.history(id, cursor, limit);
    }

    @GET
    @Path("/{record_id}/acts")
    @Operation(operationId = "getDishonestyRecordActs", summary = "Who did what with which document (经办记录)")
    @APIResponse(responseCode = "200", description = "a page, oldest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "dishonesty-record-not-found")
    public Page<Acts.Act> acts(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<Acts.Act> rows = acts.read(records.get(id).id(), Cursor.number(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(row.version()));
    }
}
