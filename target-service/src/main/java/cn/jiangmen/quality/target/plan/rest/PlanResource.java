package cn.jiangmen.quality.target.plan.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.plan.Plan;
import cn.jiangmen.quality.target.plan.PlanService;
import cn.jiangmen.quality.target.plan.PlanSheet;
import cn.jiangmen.quality.target.plan.rest.PlanViews.PlanEntry;
import cn.jiangmen.quality.target.plan.rest.PlanViews.PlanView;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Drafts, publishes, amends and reads plans. */
@Path(PlanResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Plans", description = "实施方案:起草、发布、调整")
class PlanResource {
    static final String PATH = "/api/v1/plans";
    private static final String EXAMPLE = "2026-2030";

    private final PlanService plans;
    private final ProgressBoard board;
    private final Idempotency idempotency;

    PlanResource(PlanService plans, ProgressBoard board, Idempotency idempotency) {
        this.plans = plans;
        this.board = board;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(operationId = "listPlans", summary = "Plans, by code (方案)")
    @APIResponse(responseCode = "200", description = "a page, without the plans' lines")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<PlanEntry> list(
            @QueryParam("state") Plan.State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String after = Cursor.read(cursor, 1).map(key -> key[0]).orElse(null);
        List<PlanEntry> rows =
                plans.list(state, after, limit + 1).stream().map(PlanEntry::of).toList();
        return Page.of(rows, limit, row -> Cursor.after(row.code()));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getPlan", summary = "A plan with its lines as they are on a day")
    @APIResponse(
            responseCode = "200",
            description = "the plan",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    public Response get(
            @Parameter(example = EXAMPLE) @PathParam("code") @Line(max = 40) String code,
            @Parameter(description = "the day whose lines are told; today when absent", example = "2028-07-01")
                    @QueryParam("on")
                    LocalDate on) {
        return answer(plans.get(code, on));
    }

    @POST
    @Operation(operationId = "draftPlan", summary = "Drafts a plan (起草)")
    @APIResponse(
            responseCode = "201",
            description = "drafted",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "400", description = "plan-dates")
    @APIResponse(responseCode = "404", description = "plan-not-found: there is no plan `copy_lines_of`")
    @APIResponse(responseCode = "409", description = "plan-code-taken")
    public Response draft(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid PlanRequests.Draft request) {
        return idempotency.once(key, request, () -> {
            PlanSheet sheet = plans.draft(
                    request.code(),
                    request.head(),
                    request.copyLinesOf(),
                    request.by().strip());
            return Response.created(URI.create(PATH + "/" + sheet.code()))
                    .tag(Versions.tag(sheet.version()))
                    .entity(PlanView.of(sheet))
                    .build();
        });
    }

    @PUT
    @Path("/{code}")
    @Operation(operationId = "editPlan", summary = "Edits what a draft says of itself")
    @APIResponse(
            responseCode = "200",
            description = "the plan after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "400", description = "plan-dates")
    @APIResponse(responseCode = "404", description = "plan-not-found")
    @APIResponse(responseCode = "409", description = "plan-published, nothing-to-change")
    public Response edit(
            @Parameter(example = EXAMPLE) @PathParam("code") @Line(max = 40) String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlanRequests.Edit request) {
        return answer(plans.edit(code, ifMatch, request.head(), request.by().strip()));
    }

    @PUT
    @Path("/{code}/lines/{indicator}")
    @Operation(operationId = "putPlanLine", summary = "Puts what a draft asks of an indicator")
    @APIResponse(
            responseCode = "200",
            description = "the plan after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found, indicator-not-found")
    @APIResponse(responseCode = "409", description = "plan-published, position-taken, nothing-to-change")
    public Response putLine(
            @Parameter(example = EXAMPLE) @PathParam("code") @Line(max = 40) String code,
            @Parameter(example = "MS-ENT") @PathParam("indicator") @Line(max = 20) String indicator,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlanRequests.LinePut request) {
        return answer(plans.putLine(
                code, ifMatch, request.asked(indicator), request.by().strip()));
    }

    @DELETE
    @Path("/{code}/lines/{indicator}")
    @Operation(operationId = "removePlanLine", summary = "Takes a line out of a draft")
    @APIResponse(
            responseCode = "200",
            description = "the plan after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found, plan-line-not-found")
    @APIResponse(responseCode = "409", description = "plan-published")
    public Response removeLine(
            @Parameter(example = EXAMPLE) @PathParam("code") @Line(max = 40) String code,
            @Parameter(example = "MS-ENT") @PathParam("indicator") @Line(max = 20) String indicator,
            @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "who does it", example = "江门市市场监督管理局") @QueryParam("by") @NotNull @Line(max = 100)
                    String by) {
        return answer(plans.removeLine(code, ifMatch, indicator, by.strip()));
    }

    @POST
    @Path("/{code}/publications")
    @Operation(
            operationId = "publishPlan",
            summary = "From now on the days of its period are measured by it (发布)",
            description = "Several plans may be published; see `getProgress` for the one a day is measured by.")
    @APIResponse(
            responseCode = "200",
            description = "the plan, published",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "plan-not-found")
    @APIResponse(responseCode = "409", description = "plan-published, plan-without-lines, indicator-without-definition")
    public Response publish(
            @Parameter(example = EXAMPLE) @PathParam("code") @Line(max = 40) String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlanRequests.Publication request) {
        PlanSheet sheet =
                plans.publish(code, ifMatch, request.reason(), request.by().strip());
        board.wake();
        return answer(sheet);
    }

    @POST
    @Path("/{code}/amendments")
    @Operation(
            operationId = "amendPlan",
            summary = "Changes what a published plan asks, from a day on, by a document (调整)",
            description = "Days before it are measured as they were. Lines that are not named stay.")
    @APIResponse(
            responseCode = "200",
            description = "the plan on the day on which the amendment takes effect",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "400", description = "amendment-outside-plan, indicator-named-twice")
    @APIResponse(responseCode = "404", description = "plan-not-found, indicator-not-found, plan-line-not-found")
    @APIResponse(
            responseCode = "409",
            description = "plan-is-draft, amendment-out-of-order, indicator-without-definition, position-taken,"
                    + " plan-without-lines, nothing-to-change")
    public Response amend(
            @Parameter(example = EXAMPLE) @PathParam("code") @Line(max = 40) String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlanRequests.Amending request) {
        PlanSheet sheet = plans.amend(
                code,
                ifMatch,
                request.documentNumber().strip(),
                request.effectiveOn(),
                request.reason().strip(),
                request.by().strip(),
                request.asked(),
                request.taken());
        board.wake();
        return answer(sheet);
    }

    @GET
    @Path("/{code}/amendments")
    @Operation(operationId = "listPlanAmendments", summary = "What amendments of a plan said (调整记录)")
    @APIResponse(responseCode = "200", description = "in the order in which they take effect")
    @APIResponse(responseCode = "404", description = "plan-not-found")
    public List<PlanSheet.Amendment> amendments(
            @Parameter(example = EXAMPLE) @PathParam("code") @Line(max = 40) String code) {
        return plans.amendments(code);
    }

    @GET
    @Path("/{code}/history")
    @Operation(operationId = "getPlanHistory", summary = "Every version: what changed, when, by which request (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "plan-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = EXAMPLE) @PathParam("code") @Line(max = 40) String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        long after = Cursor.read(cursor, 1).map(PlanResource::number).orElse(0L);
        return Page.of(
                plans.history(code, after, limit + 1),
                limit,
                version -> Cursor.after(Long.toString(version.version())));
    }

    private static Response answer(PlanSheet sheet) {
        return Response.ok(PlanView.of(sheet))
                .tag(Versions.tag(sheet.version()))
                .build();
    }

    private static long number(String[] key) {
        try {
            return Long.parseLong(key[0]);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
