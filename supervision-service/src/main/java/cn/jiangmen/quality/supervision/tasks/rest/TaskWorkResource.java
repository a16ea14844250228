package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.inspections.Inspection;
import cn.jiangmen.quality.supervision.inspections.InspectionResult;
import cn.jiangmen.quality.supervision.roles.Act;
import cn.jiangmen.quality.supervision.tasks.CheckTask;
import cn.jiangmen.quality.supervision.tasks.CheckTaskService;
import cn.jiangmen.quality.supervision.tasks.DrawnObject;
import cn.jiangmen.quality.supervision.tasks.Draws;
import cn.jiangmen.quality.supervision.tasks.Recusal;
import cn.jiangmen.quality.supervision.tasks.TaskResults;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The work of a drawn task: who goes where, what was found there, and how far it has come. */
@Path(CheckTaskResource.PATH + "/{task_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Check tasks", description = "双随机抽查任务")
class TaskWorkResource {
    private static final String DEFAULT_LIMIT = "50";

    private final CheckTaskService tasks;
    private final Draws draws;
    private final TaskResults results;
    private final Idempotency idempotency;

    TaskWorkResource(CheckTaskService tasks, Draws draws, TaskResults results, Idempotency idempotency) {
        this.tasks = tasks;
        this.draws = draws;
        this.results = results;
        this.idempotency = idempotency;
    }

    /** The inspections that a visit became. */
    @Schema(name = "CheckVisitRecorded")
    record Recorded(String objectId, List<Made> inspections) {}

    /** One of them. */
    @Schema(name = "CheckVisitInspection")
    record Made(String itemCode, UUID inspectionId, InspectionResult result) {}

    /** All recusals of a task. */
    @Schema(name = "CheckTaskRecusals")
    record Recusals(List<Recusal> items) {}

    /** How far a task has come. */
    @Schema(name = "CheckTaskProgress")
    record Progress(
            @Schema(description = "objects drawn", examples = "30")
            int objects,

            @Schema(description = "objects × items", examples = "60")
            int itemsDue,

            @Schema(examples = "42") int itemsChecked) {}

    /** How many results became public. */
    @Schema(name = "CheckTaskPublication")
    record Published(@Schema(examples = "42") int published) {}

    /** Names the visit for the idempotency key. */
    private record AtTask(String taskId, TaskRequests.Visit visit) {}

    @GET
    @Path("/objects")
    @Operation(
            operationId = "listDrawnObjects",
            summary = "What was drawn, and who goes there, in the order of the draw (抽中对象)")
    @APIResponse(responseCode = "200", description = "a page; empty until the draw")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    public Page<DrawnObject> objects(
            @Parameter(example = CheckTaskResource.ID) @PathParam("task_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        CheckTask task = tasks.get(id);
        int after = (int) Math.min(Cursor.number(cursor), Integer.MAX_VALUE);
        return Page.of(draws.objects(task, after, limit + 1), limit, row -> Cursor.after(row.ordinal()));
    }

    @GET
    @Path("/recusals")
    @Operation(operationId = "listRecusals", summary = "Recusals in the order in which they were decided (回避记录)")
    @APIResponse(
            responseCode = "200",
            description = "all of them",
            content = @Content(schema = @Schema(implementation = Recusals.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    public Recusals recusals(@Parameter(example = CheckTaskResource.ID) @PathParam("task_id") String id) {
        return new Recusals(draws.recusals(tasks.get(id)));
    }

    @POST
    @Path("/results")
    @Act("check-task.visit")
    @Operation(
            operationId = "recordVisit",
            summary = "Records what a visit found: an inspection for each item (录入检查结果)",
            description =
                    "Items of a joint task may be recorded in one request or in several; each gets its own class of"
                            + " result. A later result replaces 发现问题待后续处理 by a correction of the inspection.")
    @APIResponse(
            responseCode = "200",
            description = "the inspections",
            content = @Content(schema = @Schema(implementation = Recorded.class)))
    @APIResponse(
            responseCode = "400",
            description = "item-not-in-task, checked-before-drawn, effective-date-out-of-range, county-needed,"
                    + " county-unknown, too-few-inspectors, case-unknown")
    @APIResponse(responseCode = "404", description = "check-task-not-found, object-not-drawn")
    @APIResponse(responseCode = "409", description = "check-task-state, result-given, inspector-not-assigned")
    public Response record(
            @Parameter(example = CheckTaskResource.ID) @PathParam("task_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid TaskRequests.Visit request) {
        return idempotency.once(key, new AtTask(id, request), () -> {
            List<Inspection> recorded = results.record(id, ifMatch, request.said());
            return Response.ok(new Recorded(
                            Subject.key(request.objectId()),
                            recorded.stream()
                                    .map(each -> new Made(
                                            each.finding().itemCode(),
                                            each.id(),
                                            each.finding().result()))
                                    .toList()))
                    .build();
        });
    }

    @GET
    @Path("/results")
    @Operation(operationId = "listTaskResults", summary = "Results of a task, by object and item (检查结果列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    public Page<TaskResults.Given> results(
            @Parameter(example = CheckTaskResource.ID) @PathParam("task_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        String[] after = Cursor.read(cursor, 2).orElse(new String[] {"", ""});
        return Page.of(
                results.given(tasks.get(id), after[0], after[1], limit + 1),
                limit,
                row -> Cursor.after(row.objectId(), row.itemCode()));
    }

    @POST
    @Path("/publications")
    @Act("check-task.publish")
    @Operation(
            operationId = "publishTaskResults",
            summary = "Makes all results of a task public that are not public yet (公示检查结果)",
            description = "Safe to repeat: what is public stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "how many became public",
            content = @Content(schema = @Schema(implementation = Published.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    public Published publish(@Parameter(example = CheckTaskResource.ID) @PathParam("task_id") String id) {
        return new Published(results.publish(id));
    }

    @GET
    @Path("/progress")
    @Operation(operationId = "getTaskProgress", summary = "How far the checks have come (任务进度)")
    @APIResponse(
            responseCode = "200",
            description = "counts",
            content = @Content(schema = @Schema(implementation = Progress.class)))
    @APIResponse(responseCode = "404", description = "check-task-not-found")
    public Progress progress(@Parameter(example = CheckTaskResource.ID) @PathParam("task_id") String id) {
        var progress = tasks.progress(tasks.get(id));
        return new Progress(progress.objects(), progress.itemsDue(), progress.itemsChecked());
    }
}
