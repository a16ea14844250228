package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.ActivitySearch;
import cn.jiangmen.quality.enterprise.activities.ActivityService;
import cn.jiangmen.quality.enterprise.activities.QualityActivity;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records, corrects, withdraws and reads quality work. */
@Path(ActivityResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quality activities", description = "质量工作")
class ActivityResource {
    static final String PATH = "/api/v1/quality-activities";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-ac0ffee00001";
    private static final String DEFAULT_LIMIT = "50";

    private final ActivityService activities;
    private final ActivitySearch search;
    private final Idempotency idempotency;

    ActivityResource(ActivityService activities, ActivitySearch search, Idempotency idempotency) {
        this.activities = activities;
        this.search = search;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "recordActivity", summary = "Records quality work (录入质量工作)")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(
            responseCode = "400",
            description = "activity-kind-unknown, credit-code-invalid, county-unknown, effective-date-out-of-range,"
                    + " enterprise-missing, enterprise-unknown, level-missing, link-invalid, field-not-of-kind,"
                    + " work-item-unknown, term-invalid, person-in-text")
    public Response record(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid ActivityRequests.Report request) {
        return idempotency.once(key, request, () -> {
            QualityActivity each = activities.record(request.said());
            return Answer.created(PATH, each.id().toString(), each.version(), ActivityView.of(each));
        });
    }

    @POST
    @Path("/{activity_id}/corrections")
    @Operation(
            operationId = "correctActivity",
            summary = "Corrects what was recorded (更正)",
            description = "The report is stated anew and replaces the one before; the history keeps both.")
    @APIResponse(
            responseCode = "200",
            description = "the activity after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(
            responseCode = "400",
            description = "activity-kind-unknown, credit-code-invalid, county-unknown, effective-date-out-of-range,"
                    + " enterprise-missing, enterprise-unknown, level-missing, link-invalid, field-not-of-kind,"
                    + " work-item-unknown, term-invalid, person-in-text")
    @APIResponse(responseCode = "404", description = "activity-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct, already-withdrawn")
    public Response correct(
            @Parameter(example = ID) @PathParam("activity_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ActivityRequests.Correction request) {
        return answer(activities.correct(id, ifMatch, request.report().said(), request.reason()));
    }

    @POST
    @Path("/{activity_id}/withdrawals")
    @Operation(operationId = "withdrawActivity", summary = "Takes back the record of an activity (撤回)")
    @APIResponse(
            responseCode = "200",
            description = "the activity after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = "activity-not-found")
    @APIResponse(responseCode = "409", description = "already-withdrawn")
    public Response withdraw(
            @Parameter(example = ID) @PathParam("activity_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ActivityRequests.Withdrawal request) {
        return answer(activities.withdraw(id, ifMatch, request.reason()));
    }

    @GET
    @Path("/{activity_id}")
    @Operation(operationId = "getActivity", summary = "An activity of quality work by its id (质量工作记录)")
    @APIResponse(
            responseCode = "200",
            description = "the activity",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "404", description = "activity-not-found")
    public Response get(@Parameter(example = ID) @PathParam("activity_id") String id) {
        return answer(activities.get(id));
    }

    @GET
    @Operation(
            operationId = "listActivities",
            summary = "Activities that fit all filters, in the order of their recording (质量工作列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(
            responseCode = "400",
            description = "activity-kind-unknown, county-unknown, credit-code-invalid, invalid-cursor")
    public Page<ActivityView> list(
            @Valid @BeanParam ActivityQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<ActivityView> rows = search.list(query.filter(), Cursor.id(cursor), limit + 1).stream()
                .map(ActivityView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.activityId().toString()));
    }

    @GET
    @Path("/{activity_id}/history")
    @Operation(operationId = "getActivityHistory", summary = "Every version: what changed, when, by which request (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "activity-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("activity_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return activities.history(id, cursor, limit);
    }

    private static Response answer(QualityActivity each) {
        return Answer.current(each.version(), ActivityView.of(each));
    }
}
