package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.roles.Act;
import cn.jiangmen.quality.supervision.tasks.CheckTask;
import cn.jiangmen.quality.supervision.tasks.CheckTaskService;
import cn.jiangmen.quality.supervision.tasks.Draws;
import cn.jiangmen.quality.supervision.tasks.TaskStatus;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans, draws, ends and reads tasks. */
@Path(CheckTaskResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Check tasks", description = "双随机抽查任务")
class CheckTaskResource {
    static final String PATH = "/api/v1/check-tasks";
    static final String ID = "019ab0de-7c1a-7d2e-9f00-1c0ffee00005";
    private static final String DEFAULT_LIMIT = "50";

    private final CheckTaskService tasks;
    private final Draws draws;
    private final Idempotency idempotency;

    CheckTaskResource(CheckTaskService tasks, Draws draws, Idempotency idempotency) {
        this.tasks = tasks;
        this.draws = draws;
        this.idempotency = idempotency;
    }

    @POST
    @Act("check-task.plan")
    @Operation(operationId = "planCheckTask", summary = "Makes a task from a line of a plan, or of its own (制定抽查任务)")
    @APIResponse(
            responseCode = "201",
            description = "planned",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(
            responseCode = "400",
            description = "plan-or-terms, plan-line-unknown, county-unknown, check-item-not-listed, check-items-differ,"
                    + " ratios-not-rising, nothing-to-draw, days-backwards")
    @APIResponse(responseCode = "404", description = "check-plan-not-found")
    @APIResponse(responseCode = "409", description = "check-plan-not-adopted, too-few-eligible-inspectors")
    public Response plan(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid TaskRequests.Planning request) {
        return idempotency.once(key, request, () -> {
            CheckTask task = tasks.plan(request.said());
            return Answer.created(PATH, task.id().toString(), task.version(), TaskView.of(task));
        });
    }

    @POST
    @Path("/{task_id}/commitments")
    @Act("check-task.commit")
    @Operation(
            operationId = "commitCheckTaskSeed",
            summary = "Draws the seed and publishes its hash; nobody sees the seed (承诺种子)")
    @APIResponse(
            responseCode = "200",
            description = "the task, now public",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    @APIResponse(responseCode = "409", description = "check-task-state")
    public Response commit(
            @Parameter(example = ID) @PathParam("task_id") String id, @HeaderParam("If-Match") String ifMatch) {
        return answer(draws.commit(id, ifMatch));
    }

    @POST
    @Path("/{task_id}/freezes")
    @Act("check-task.freeze")
    @Operation(
            operationId = "freezeCheckTask",
            summary = "Fixes and hashes the population and the pool of inspectors, as they are today (冻结名录)")
    @APIResponse(
            responseCode = "200",
            description = "the task with both hashes",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    @APIResponse(responseCode = "409", description = "check-task-state, population-empty, too-few-eligible-inspectors")
    public Response freeze(
            @Parameter(example = ID) @PathParam("task_id") String id, @HeaderParam("If-Match") String ifMatch) {
        return answer(draws.freeze(id, ifMatch));
    }

    @POST
    @Path("/{task_id}/draws")
    @Act("check-task.draw")
    @Operation(
            operationId = "drawCheckTask",
            summary = "Reveals the seed and makes the draw that follows from it (抽取)",
            description =
                    "Inspectors who have declared an interest in an object they were drawn for are replaced at once, and"
                            + " each replacement is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "the task with its seed",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    @APIResponse(responseCode = "409", description = "check-task-state, no-inspector-left, draw-tampered")
    public Response draw(
            @Parameter(example = ID) @PathParam("task_id") String id, @HeaderParam("If-Match") String ifMatch) {
        return answer(draws.draw(id, ifMatch));
    }

    @POST
    @Path("/{task_id}/recusals")
    @Act("check-task.recuse")
    @Operation(
            operationId = "recuseInspector",
            summary = "Replaces an inspector at one object by the next one of the draw (回避换人)")
    @APIResponse(
            responseCode = "200",
            description = "the task after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found, object-not-drawn")
    @APIResponse(
            responseCode = "409",
            description = "check-task-state, inspector-not-assigned, object-checked, no-inspector-left")
    public Response recuse(
            @Parameter(example = ID) @PathParam("task_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TaskRequests.Recusal request) {
        return answer(draws.recuse(
                id,
                ifMatch,
                Subject.key(request.objectId()),
                request.inspectorId(),
                request.ground(),
                request.reason(),
                request.by()));
    }

    @POST
    @Path("/{task_id}/closures")
    @Act("check-task.close")
    @Operation(operationId = "closeCheckTask", summary = "Ends a task that has all its results (办结)")
    @APIResponse(
            responseCode = "200",
            description = "the task after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    @APIResponse(responseCode = "409", description = "check-task-state, results-missing")
    public Response close(
            @Parameter(example = ID) @PathParam("task_id") String id, @HeaderParam("If-Match") String ifMatch) {
        return answer(tasks.close(id, ifMatch));
    }

    @POST
    @Path("/{task_id}/cancellations")
    @Act("check-task.cancel")
    @Operation(
            operationId = "cancelCheckTask",
            summary = "Ends a task that has no results yet; a committed seed is revealed (取消)")
    @APIResponse(
            responseCode = "200",
            description = "the task after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    @APIResponse(responseCode = "409", description = "check-task-state, task-has-results")
    public Response cancel(
            @Parameter(example = ID) @PathParam("task_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid TaskRequests.Cancellation request) {
        return answer(tasks.cancel(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{task_id}")
    @Operation(operationId = "getCheckTask", summary = "A task by its id (抽查任务)")
    @APIResponse(
            responseCode = "200",
            description = "the task",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    public Response get(@Parameter(example = ID) @PathParam("task_id") String id) {
        return answer(tasks.get(id));
    }

    @GET
    @Operation(operationId = "listCheckTasks", summary = "Tasks in the order of their making (抽查任务列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<TaskView> list(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-1c0ffee00004") @QueryParam("plan_id") UUID planId,
            @QueryParam("status") TaskStatus status,
            @Parameter(example = "RZ-03") @QueryParam("item_code") @Line String itemCode,
            @Parameter(description = "tasks that reach there", example = "440703") @QueryParam("county") @Line
                    String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        CheckTaskService.Filter filter =
                new CheckTaskService.Filter(planId, status, itemCode, county, false, Cursor.id(cursor));
        List<TaskView> rows =
                tasks.list(filter, limit + 1).stream().map(TaskView::of).toList();
        return Page.of(rows, limit, row -> Cursor.after(row.taskId().toString()));
    }

    @GET
    @Path("/{task_id}/history")
    @Operation(operationId = "getCheckTaskHistory", summary = "Every version of a task (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("task_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return tasks.history(id, cursor, limit);
    }

    private static Response answer(CheckTask task) {
        return Answer.current(task.version(), TaskView.of(task));
    }
}
