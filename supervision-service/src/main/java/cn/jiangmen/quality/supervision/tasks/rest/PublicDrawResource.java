package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.tasks.CheckPlanService;
import cn.jiangmen.quality.supervision.tasks.CheckTask;
import cn.jiangmen.quality.supervision.tasks.CheckTaskService;
import cn.jiangmen.quality.supervision.tasks.Draws;
import cn.jiangmen.quality.supervision.tasks.PlanStatus;
import cn.jiangmen.quality.supervision.tasks.TaskStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everyone may read of plans and draws; nobody has to say who he is. */
@Path("/public")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Public draws", description = "抽查公示")
class PublicDrawResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-1c0ffee00005";
    private static final String DEFAULT_LIMIT = "50";

    private final CheckTaskService tasks;
    private final CheckPlanService plans;
    private final Draws draws;

    PublicDrawResource(CheckTaskService tasks, CheckPlanService plans, Draws draws) {
        this.tasks = tasks;
        this.plans = plans;
        this.draws = draws;
    }

    @GET
    @Path("/check-plans")
    @Operation(operationId = "listPublicCheckPlans", summary = "Adopted plans (抽查计划公示)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<PlanView> plans(
            @Parameter(example = "2026") @QueryParam("year") Integer year,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<PlanView> rows = plans.list(year, PlanStatus.ADOPTED, Cursor.id(cursor), limit + 1).stream()
                .map(PlanView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.planId().toString()));
    }

    @GET
    @Path("/draws")
    @Operation(
            operationId = "listPublicDraws",
            summary = "Draws whose seed is committed, cancelled ones too (抽取公示列表)",
            description =
                    "A draw that was cancelled after its commitment stays here with its seed revealed, so that nobody"
                            + " can try draws until one pleases.")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<TaskView> list(
            @QueryParam("status") TaskStatus status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        UUID after = Cursor.id(cursor);
        List<TaskView> rows =
                tasks.list(new CheckTaskService.Filter(null, status, null, null, true, after), limit + 1).stream()
                        .map(TaskView::of)
                        .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.taskId().toString()));
    }

    @GET
    @Path("/draws/{draw_id}")
    @Operation(operationId = "getPublicDraw", summary = "A draw without its lists (抽取公示)")
    @APIResponse(
            responseCode = "200",
            description = "the draw",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    public TaskView get(@Parameter(example = ID) @PathParam("draw_id") String id) {
        return TaskView.of(tasks.published(id));
    }

    @GET
    @Path("/draws/{draw_id}/draw.json")
    @Operation(
            operationId = "downloadPublicDraw",
            summary = "Everything that is needed to recompute a draw (抽取公示文件)",
            description =
                    "Before the draw: the commitment, and what is frozen. After it: `python3 redraw.py draw.json` gives"
                            + " the same lists from the seed and the frozen population.")
    @APIResponse(
            responseCode = "200",
            description = "the document",
            content = @Content(schema = @Schema(implementation = DrawDocument.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    public DrawDocument document(@Parameter(example = ID) @PathParam("draw_id") String id) {
        CheckTask task = tasks.published(id);
        return DrawDocument.of(task, draws.lists(task));
    }

    @GET
    @Path("/draws/{draw_id}/population.txt")
    @Produces("text/plain;charset=UTF-8")
    @Operation(
            operationId = "downloadPublicPopulation",
            summary = "The frozen population in its canonical text: the bytes that are hashed (抽取名录)")
    @APIResponse(
            responseCode = "200",
            description = "its SHA-256 is the population_hash",
            content = @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    public String population(@Parameter(example = ID) @PathParam("draw_id") String id) {
        return draws.lists(tasks.published(id)).population().text();
    }
}
