package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.visits.Visit;
import cn.jiangmen.quality.certificate.visits.VisitSearch;
import cn.jiangmen.quality.certificate.visits.VisitService;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrects, withdraws and reads visits. */
@Path(VisitResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visits", description = "审核与监督")
class VisitResource {
    static final String PATH = "/api/v1/visits";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-3b6c5d2a1e11";
    private static final String DEFAULT_LIMIT = "50";

    private final VisitService visits;
    private final VisitSearch search;

    VisitResource(VisitService visits, VisitSearch search) {
        this.visits = visits;
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "listVisits",
            summary = "Visits that fit all filters, in the order of their recording, withdrawn ones too (审核记录)")
    @APIResponse(responseCode = "400", description = "visit-kind-unknown, invalid-cursor")
    public Page<VisitView> list(
            @Valid @BeanParam VisitQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<VisitView> rows = search.list(query.filter(), Cursor.id(cursor), limit + 1).stream()
                .map(VisitView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.visitId().toString()));
    }

    @GET
    @Path("/{visit_id}")
    @Operation(operationId = "getVisit", summary = "A visit by its id (审核记录)")
    @APIResponse(
            responseCode = "200",
            description = "the visit",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    @APIResponse(responseCode = "404", description = "visit-not-found")
    public Response get(@Parameter(example = ID) @PathParam("visit_id") UUID id) {
        return answer(visits.get(id));
    }

    @GET
    @Path("/{visit_id}/history")
    @Operation(
            operationId = "getVisitHistory",
            summary = "Every version of a visit: what changed, when and by whom (历史)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "visit-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("visit_id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return visits.history(id, cursor, limit);
    }

    @POST
    @Path("/{visit_id}/corrections")
    @Operation(operationId = "correctVisit", summary = "States a visit anew that was recorded wrongly (更正)")
    @APIResponse(
            responseCode = "200",
            description = "the visit after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    @APIResponse(
            responseCode = "400",
            description = "visit-kind-unknown, visit-reversed, visit-in-future, date-implausible")
    @APIResponse(responseCode = "404", description = "visit-not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "nothing-to-correct, visit-withdrawn, visit-before-issue, visit-after-end, visit-recorded-already")
    public Response correct(
            @Parameter(example = ID) @PathParam("visit_id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid VisitRequests.Correction request) {
        return answer(visits.correct(id, ifMatch, request.visit().read(), request.by(), request.reason()));
    }

    @POST
    @Path("/{visit_id}/withdrawals")
    @Operation(operationId = "withdrawVisit", summary = "Takes a visit back that was recorded wrongly (撤回)")
    @APIResponse(
            responseCode = "200",
            description = "the visit after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    @APIResponse(responseCode = "404", description = "visit-not-found")
    @APIResponse(responseCode = "409", description = "visit-withdrawn")
    public Response withdraw(
            @Parameter(example = ID) @PathParam("visit_id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid VisitRequests.Withdrawal request) {
        return answer(visits.withdraw(id, ifMatch, request.by(), request.reason()));
    }

    private static Response answer(Visit visit) {
        return Answer.current(visit.version(), VisitView.of(visit));
    }
}
