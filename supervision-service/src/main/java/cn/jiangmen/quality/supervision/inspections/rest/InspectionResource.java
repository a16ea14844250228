package cn.jiangmen.quality.supervision.inspections.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.inspections.Inspection;
import cn.jiangmen.quality.supervision.inspections.InspectionSearch;
import cn.jiangmen.quality.supervision.inspections.InspectionService;
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

/** Records, corrects, withdraws and reads inspections. */
@Path(InspectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Inspections", description = "监督检查")
class InspectionResource {
    static final String PATH = "/api/v1/inspections";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-1c0ffee00001";
    private static final String DEFAULT_LIMIT = "50";

    private final InspectionService inspections;
    private final InspectionSearch search;
    private final Idempotency idempotency;

    InspectionResource(InspectionService inspections, InspectionSearch search, Idempotency idempotency) {
        this.inspections = inspections;
        this.search = search;
        this.idempotency = idempotency;
    }

    @POST
    @Act("inspection.record")
    @Operation(operationId = "recordInspection", summary = "Records the result of an inspection (录入检查结果)")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(
            responseCode = "400",
            description = "credit-code-invalid, county-unknown, effective-date-out-of-range, too-few-inspectors,"
                    + " case-unknown")
    public Response record(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid InspectionRequests.Report request) {
        return idempotency.once(key, request, () -> {
            Inspection each = inspections.record(request.said());
            return Answer.created(PATH, each.id().toString(), each.version(), InspectionView.of(each));
        });
    }

    @POST
    @Path("/{inspection_id}/corrections")
    @Act("inspection.correct")
    @Operation(
            operationId = "correctInspection",
            summary = "Corrects what was recorded (更正)",
            description = "The report is stated anew and replaces the one before; the history keeps both.")
    @APIResponse(
            responseCode = "200",
            description = "the inspection after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(
            responseCode = "400",
            description = "credit-code-invalid, county-unknown, effective-date-out-of-range, too-few-inspectors,"
                    + " case-unknown")
    @APIResponse(responseCode = "404", description = "inspection-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct, already-withdrawn")
    public Response correct(
            @Parameter(example = ID) @PathParam("inspection_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid InspectionRequests.Correction request) {
        return answer(inspections.correct(id, ifMatch, request.report().said(), request.reason()));
    }

    @POST
    @Path("/{inspection_id}/withdrawals")
    @Act("inspection.withdraw")
    @Operation(operationId = "withdrawInspection", summary = "Takes back the record of an inspection (撤回)")
    @APIResponse(
            responseCode = "200",
            description = "the inspection after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(responseCode = "404", description = "inspection-not-found")
    @APIResponse(responseCode = "409", description = "already-withdrawn")
    public Response withdraw(
            @Parameter(example = ID) @PathParam("inspection_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid InspectionRequests.Withdrawal request) {
        return answer(inspections.withdraw(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{inspection_id}")
    @Operation(operationId = "getInspection", summary = "An inspection by its id (检查记录)")
    @APIResponse(
            responseCode = "200",
            description = "the inspection",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(responseCode = "404", description = "inspection-not-found")
    public Response get(@Parameter(example = ID) @PathParam("inspection_id") String id) {
        return answer(inspections.get(id));
    }

    @GET
    @Operation(
            operationId = "listInspections",
            summary = "Inspections that fit all filters, in the order of their recording (检查记录列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, invalid-cursor")
    public Page<InspectionView> list(
            @Valid @BeanParam InspectionQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<InspectionView> rows = search.list(query.filter(Cursor.id(cursor)), limit + 1).stream()
                .map(InspectionView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.inspectionId().toString()));
    }

    @GET
    @Path("/{inspection_id}/history")
    @Operation(
            operationId = "getInspectionHistory",
            summary = "Every version: what changed, when, by which request (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "inspection-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("inspection_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                inspections.history(id, Cursor.number(cursor), limit + 1),
                limit,
                version -> Cursor.after(version.version()));
    }

    private static Response answer(Inspection each) {
        return Answer.current(each.version(), InspectionView.of(each));
    }
}
