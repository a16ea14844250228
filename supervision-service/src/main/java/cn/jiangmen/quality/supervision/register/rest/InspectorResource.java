package cn.jiangmen.quality.supervision.register.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.register.Inspector;
import cn.jiangmen.quality.supervision.register.InspectorKind;
import cn.jiangmen.quality.supervision.register.InspectorService;
import cn.jiangmen.quality.supervision.register.InspectorStatus;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keeps and reads the register of inspectors. */
@Path(InspectorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Inspectors", description = "执法检查人员名录库")
class InspectorResource {
    static final String PATH = "/api/v1/inspectors";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-1c0ffee00003";
    private static final String DEFAULT_LIMIT = "50";

    private final InspectorService inspectors;
    private final Idempotency idempotency;

    InspectorResource(InspectorService inspectors, Idempotency idempotency) {
        this.inspectors = inspectors;
        this.idempotency = idempotency;
    }

    @POST
    @Act("inspector.enter")
    @Operation(operationId = "enterInspector", summary = "Enters somebody in the register (检查人员入库)")
    @APIResponse(
            responseCode = "201",
            description = "entered",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = InspectorView.class)))
    @APIResponse(responseCode = "400", description = "county-unknown")
    @APIResponse(responseCode = "409", description = "enforcement-certificate-taken")
    public Response enter(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid RegisterRequests.Entry request) {
        return idempotency.once(key, request, () -> {
            Inspector each = inspectors.enter(request.said());
            return Answer.created(PATH, each.id().toString(), each.version(), InspectorView.of(each));
        });
    }

    @POST
    @Path("/{inspector_id}/corrections")
    @Act("inspector.correct")
    @Operation(operationId = "correctInspector", summary = "Corrects what the register says of somebody (更正)")
    @APIResponse(
            responseCode = "200",
            description = "the inspector after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = InspectorView.class)))
    @APIResponse(responseCode = "400", description = "county-unknown")
    @APIResponse(responseCode = "404", description = "inspector-not-found")
    @APIResponse(responseCode = "409", description = "inspector-unchanged, enforcement-certificate-taken")
    public Response correct(
            @Parameter(example = ID) @PathParam("inspector_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RegisterRequests.Correction request) {
        return answer(inspectors.correct(id, ifMatch, request.inspector().said(), request.reason()));
    }

    @POST
    @Path("/{inspector_id}/departures")
    @Act("inspector.leave")
    @Operation(
            operationId = "letInspectorLeave",
            summary = "Is drawn no more (离库)",
            description = "Assignments made before stand; replace the person in them by a recusal.")
    @APIResponse(
            responseCode = "200",
            description = "the inspector after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = InspectorView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "inspector-not-found")
    @APIResponse(responseCode = "409", description = "inspector-left")
    public Response leave(
            @Parameter(example = ID) @PathParam("inspector_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RegisterRequests.Departure request) {
        return answer(inspectors.leave(id, ifMatch, request.leftOn(), request.reason()));
    }

    @POST
    @Path("/{inspector_id}/returns")
    @Act("inspector.return")
    @Operation(operationId = "letInspectorReturn", summary = "May be drawn again (恢复在库)")
    @APIResponse(
            responseCode = "200",
            description = "the inspector after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = InspectorView.class)))
    @APIResponse(responseCode = "404", description = "inspector-not-found")
    @APIResponse(responseCode = "409", description = "inspector-not-left")
    public Response comeBack(
            @Parameter(example = ID) @PathParam("inspector_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RegisterRequests.Return request) {
        return answer(inspectors.comeBack(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{inspector_id}")
    @Operation(operationId = "getInspector", summary = "An inspector by id (检查人员)")
    @APIResponse(
            responseCode = "200",
            description = "the inspector",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = InspectorView.class)))
    @APIResponse(responseCode = "404", description = "inspector-not-found")
    public Response get(@Parameter(example = ID) @PathParam("inspector_id") String id) {
        return answer(inspectors.get(id));
    }

    @GET
    @Operation(operationId = "listInspectors", summary = "The register of inspectors, in the order of entry (检查人员名录)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<InspectorView> list(
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("kind") InspectorKind kind,
            @QueryParam("status") InspectorStatus status,
            @Parameter(example = "CCC") @QueryParam("speciality") @Line String speciality,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        InspectorService.Filter filter =
                new InspectorService.Filter(county, kind, status, speciality, Cursor.id(cursor));
        List<InspectorView> rows = inspectors.list(filter, limit + 1).stream()
                .map(InspectorView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.inspectorId().toString()));
    }

    @GET
    @Path("/{inspector_id}/history")
    @Operation(operationId = "getInspectorHistory", summary = "Every version: what changed, when, why (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "404", description = "inspector-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("inspector_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return inspectors.history(id, cursor, limit);
    }

    private static Response answer(Inspector each) {
        return Answer.current(each.version(), InspectorView.of(each));
    }
}
