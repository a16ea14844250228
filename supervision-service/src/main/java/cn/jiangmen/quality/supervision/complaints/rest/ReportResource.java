package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.complaints.Matter;
import cn.jiangmen.quality.supervision.complaints.MatterKind;
import cn.jiangmen.quality.supervision.complaints.MatterSearch;
import cn.jiangmen.quality.supervision.complaints.MatterService;
import cn.jiangmen.quality.supervision.complaints.MatterService.Target;
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

/** Reports: each step of their handling, and how they stand. */
@Path(ReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Reports", description = "举报:核查、立案、告知")
class ReportResource {
    static final String PATH = "/api/v1/reports";
    private static final String NUMBER = "JB-2026-000001";
    private static final String DEFAULT_LIMIT = "50";
    private static final MatterKind KIND = MatterKind.REPORT;

    private final MatterService matters;
    private final MatterSearch search;

    ReportResource(MatterService matters, MatterSearch search) {
        this.matters = matters;
        this.search = search;
    }

    @POST
    @Path("/{number}/routings")
    @Act("report.route")
    @Operation(operationId = "routeReport", summary = "Hands it to the department of a county (转办)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range, county-unknown")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, same-county")
    public Response routeReport(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Routing request) {
        return answer(matters.route(target(number, ifMatch), request.deed(), request.county()));
    }

    @POST
    @Path("/{number}/extensions")
    @Act("report.extend")
    @Operation(
            operationId = "extendReport",
            summary = "Extends the time for verification, once and before it is over (延长核查期限)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, not-extendable")
    public Response extendReport(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Reasoned request) {
        return answer(matters.extend(target(number, ifMatch), request.deed()));
    }

    @POST
    @Path("/{number}/suspensions")
    @Act("report.suspend")
    @Operation(operationId = "suspendReport", summary = "Stops the clock for a test or an appraisal (中止计算期限)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, already-suspended")
    public Response suspendReport(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Reasoned request) {
        return answer(matters.suspend(target(number, ifMatch), request.deed()));
    }

    @POST
    @Path("/{number}/resumptions")
    @Act("report.resume")
    @Operation(operationId = "resumeReport", summary = "Lets the clock go on (恢复计算期限)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, not-suspended")
    public Response resumeReport(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Step request) {
        return answer(matters.resume(target(number, ifMatch), request.deed()));
    }

    @POST
    @Path("/{number}/filings")
    @Act("report.file")
    @Operation(operationId = "fileReport", summary = "A case was filed on it (立案)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range, case-unknown")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, not-routed, still-suspended")
    public Response fileReport(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Filing request) {
        return answer(matters.file(target(number, ifMatch), request.deed(), request.caseNumber()));
    }

    @POST
    @Path("/{number}/non-filings")
    @Act("report.decline")
    @Operation(operationId = "declineReport", summary = "No case is filed, on a ground (不予立案)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range, ground-unknown")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, not-routed, still-suspended")
    public Response declineReport(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.OnGround request) {
        return answer(matters.decline(target(number, ifMatch), request.deed(), request.ground()));
    }

    @POST
    @Path("/{number}/transfers")
    @Act("report.transfer")
    @Operation(operationId = "transferReport", summary = "Hands it to an authority outside the city (移送)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, still-suspended")
    public Response transferReport(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Transfer request) {
        return answer(matters.transfer(target(number, ifMatch), request.deed(), request.authority()));
    }

    @POST
    @Path("/{number}/merges")
    @Act("report.merge")
    @Operation(operationId = "mergeReport", summary = "Lets a repeat be handled with the earlier one (合并处理)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, not-a-repeat")
    public Response mergeReport(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Merge request) {
        return answer(matters.merge(target(number, ifMatch), request.deed(), request.into()));
    }

    @POST
    @Path("/{number}/replies")
    @Act("report.reply")
    @Operation(
            operationId = "replyReport",
            summary = "Records what the writer was told, and shows it to who has the code (告知)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, reporter-anonymous")
    public Response replyReport(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Reply request) {
        return answer(matters.reply(
                target(number, ifMatch), request.deed(), request.medium().name(), request.text()));
    }

    @GET
    @Path("/{number}")
    @Operation(operationId = "getReport", summary = "A report with its clocks as of today (举报与各期限)")
    @APIResponse(
            responseCode = "200",
            description = "the report",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "404", description = "matter-not-found")
    public Response getReport(@Parameter(example = NUMBER) @PathParam("number") String number) {
        return answer(matters.get(KIND, number));
    }

    @GET
    @Operation(
            operationId = "listReports",
            summary = "Reports that fit all filters, in the order in which they came (举报列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, invalid-cursor")
    public Page<MatterView> listReports(
            @Valid @BeanParam MatterQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<Matter> rows = search.list(query.filter(KIND, Cursor.id(cursor)), limit + 1);
        Page<Matter> page = Page.of(rows, limit, row -> Cursor.after(row.id().toString()));
        return new Page<>(page.items().stream().map(MatterView::of).toList(), page.nextCursor());
    }

    @GET
    @Path("/{number}/history")
    @Operation(operationId = "getReportHistory", summary = "Every version: what was done, when, by whom (举报办理过程)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    public Page<VersionHistory.Version> getReportHistory(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return matters.history(KIND, number, cursor, limit);
    }

    @GET
    @Path("/{number}/similar")
    @Operation(
            operationId = "listSimilarReports",
            summary = "Earlier reports on the same enterprise, of the same writer first (举报查重)",
            description = "Whether one person wrote both is told, not who.")
    @APIResponse(responseCode = "200", description = "at most fifty")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    public List<MatterSearch.Similar> listSimilarReports(
            @Parameter(example = NUMBER) @PathParam("number") String number) {
        return search.similar(matters.get(KIND, number), Integer.parseInt(DEFAULT_LIMIT));
    }

    private Response answer(Matter each) {
        return Answer.current(each.version(), MatterView.of(each, matters.clocks(each)));
    }

    private static Target target(String number, String ifMatch) {
        return new Target(KIND, number, ifMatch);
    }
}
