package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.CaseSearch;
import cn.jiangmen.quality.supervision.CaseService;
import cn.jiangmen.quality.supervision.SupervisionCase;
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

/** Opens, investigates, closes and reads cases. */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases", description = "案件")
class CaseResource {
    static final String PATH = "/api/v1/cases";
    private static final String NUMBER = "440703-2026-000001";
    private static final String DEFAULT_LIMIT = "50";

    private final CaseService cases;
    private final CaseSearch search;
    private final Idempotency idempotency;

    CaseResource(CaseService cases, CaseSearch search, Idempotency idempotency) {
        this.cases = cases;
        this.search = search;
        this.idempotency = idempotency;
    }

    @POST
    @Act("case.open")
    @Operation(operationId = "openCase", summary = "Opens a case (立案)")
    @APIResponse(
            responseCode = "201",
            description = "opened",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "credit-code-invalid, county-unknown, effective-date-out-of-range, reference-contradicts-procedure")
    @APIResponse(responseCode = "409", description = "step-out-of-order, filing-not-extendable")
    public Response open(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid CaseRequests.Opening request) {
        return idempotency.once(key, request, () -> {
            SupervisionCase opened = cases.open(request.said());
            return Answer.created(PATH, opened.caseNumber(), opened.version(), CaseView.of(opened));
        });
    }

    @POST
    @Path("/{case_number}/investigations")
    @Act("case.investigate")
    @Operation(operationId = "investigateCase", summary = "Begins the investigation (调查)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(responseCode = "409", description = "already-investigating, already-closed, step-out-of-order")
    public Response investigate(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CaseRequests.Investigation request) {
        return answer(cases.investigate(number, ifMatch, request.effectiveOn(), request.note()));
    }

    @POST
    @Path("/{case_number}/closures")
    @Act("case.close")
    @Operation(operationId = "closeCase", summary = "Closes the case with an outcome (结案)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(
            responseCode = "409",
            description = "not-investigated, already-closed, step-out-of-order, wrong-stage, correction-open,"
                    + " outcome-contradicts-penalties, outcome-of-others")
    public Response close(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CaseRequests.Closure request) {
        return answer(cases.close(number, ifMatch, request.effectiveOn(), request.outcome(), request.note()));
    }

    @GET
    @Path("/{case_number}")
    @Operation(operationId = "getCase", summary = "A case by its number")
    @APIResponse(
            responseCode = "200",
            description = "the case",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "404", description = "case-not-found")
    public Response get(@Parameter(example = NUMBER) @PathParam("case_number") String number) {
        return answer(cases.get(number));
    }

    @GET
    @Operation(operationId = "listCases", summary = "Cases that fit all filters, by number")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, invalid-cursor")
    public Page<CaseView> list(
            @Valid @BeanParam CaseQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        String after = Cursor.text(cursor);
        List<CaseView> rows = search.list(query.filter(after), limit + 1).stream()
                .map(CaseView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.caseNumber()));
    }

    @GET
    @Path("/{case_number}/history")
    @Operation(operationId = "getCaseHistory", summary = "Every version: what changed, when, by which request")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "case-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        long after = Cursor.number(cursor);
        return Page.of(cases.history(number, after, limit + 1), limit, version -> Cursor.after(version.version()));
    }

    private static Response answer(SupervisionCase each) {
        return Answer.current(each.version(), CaseView.of(each));
    }
}
