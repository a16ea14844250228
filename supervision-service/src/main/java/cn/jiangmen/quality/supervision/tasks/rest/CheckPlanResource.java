package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.roles.Act;
import cn.jiangmen.quality.supervision.tasks.CheckPlan;
import cn.jiangmen.quality.supervision.tasks.CheckPlanService;
import cn.jiangmen.quality.supervision.tasks.PlanStatus;
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

/** Drafts, amends, adopts and reads plans. */
@Path(CheckPlanResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Check plans", description = "年度抽查工作计划")
class CheckPlanResource {
    static final String PATH = "/api/v1/check-plans";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-1c0ffee00004";
    private static final String DEFAULT_LIMIT = "50";

    private final CheckPlanService plans;
    private final Idempotency idempotency;

    CheckPlanResource(CheckPlanService plans, Idempotency idempotency) {
        this.plans = plans;
        this.idempotency = idempotency;
    }

    @POST
    @Act("check-plan.draft")
    @Operation(operationId = "draftCheckPlan", summary = "Drafts the plan of a year (拟订年度抽查计划)")
    @APIResponse(
            responseCode = "201",
            description = "drafted",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "county-unknown, check-item-not-listed, check-items-differ, ratios-not-rising, months-backwards")
    public Response draft(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid PlanRequests.Draft request) {
        return idempotency.once(key, request, () -> {
            CheckPlan plan = plans.draft(
                    request.year(), request.title().strip(), request.authority().strip(), request.lineTerms());
            return Answer.created(PATH, plan.id().toString(), plan.version(), PlanView.of(plan));
        });
    }

    @POST
    @Path("/{plan_id}/amendments")
    @Act("check-plan.amend")
    @Operation(operationId = "amendCheckPlan", summary = "States the plan anew, with a reason (调整计划)")
    @APIResponse(
            responseCode = "200",
            description = "the plan after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "county-unknown, check-item-not-listed, check-items-differ, ratios-not-rising, months-backwards")
    @APIResponse(responseCode = "404", description = "check-plan-not-found")
    @APIResponse(responseCode = "409", description = "check-plan-unchanged, plan-line-in-use")
    public Response amend(
            @Parameter(example = ID) @PathParam("plan_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlanRequests.Amendment request) {
        return answer(plans.amend(id, ifMatch, request.title().strip(), request.lineTerms(), request.reason()));
    }

    @POST
    @Path("/{plan_id}/adoptions")
    @Act("check-plan.adopt")
    @Operation(operationId = "adoptCheckPlan", summary = "Adopts the plan; from now on it is public (公布计划)")
    @APIResponse(
            responseCode = "200",
            description = "the plan after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "check-plan-not-found")
    @APIResponse(responseCode = "409", description = "check-plan-adopted")
    public Response adopt(
            @Parameter(example = ID) @PathParam("plan_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PlanRequests.Adoption request) {
        return answer(plans.adopt(id, ifMatch, request.adoptedOn()));
    }

    @GET
    @Path("/{plan_id}")
    @Operation(operationId = "getCheckPlan", summary = "A plan by its id (抽查计划)")
    @APIResponse(
            responseCode = "200",
            description = "the plan",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "404", description = "check-plan-not-found")
    public Response get(@Parameter(example = ID) @PathParam("plan_id") String id) {
        return answer(plans.get(id));
    }

    @GET
    @Operation(operationId = "listCheckPlans", summary = "Plans in the order of their drafting (抽查计划列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<PlanView> list(
            @Parameter(example = "2026") @QueryParam("year") Integer year,
            @QueryParam("status") PlanStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<PlanView> rows = plans.list(year, status, Cursor.id(cursor), limit + 1).stream()
                .map(PlanView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.planId().toString()));
    }

    @GET
    @Path("/{plan_id}/history")
    @Operation(operationId = "getCheckPlanHistory", summary = "Every version of a plan (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "404", description = "check-plan-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("plan_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return plans.history(id, cursor, limit);
    }

    private static Response answer(CheckPlan plan) {
        return Answer.current(plan.version(), PlanView.of(plan));
    }
}
