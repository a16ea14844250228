package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.duty.MilestoneService;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The milestones of duties. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duties", description = "任务台账")
class MilestoneResource {
    private final MilestoneService milestones;
    private final Idempotency idempotency;

    MilestoneResource(MilestoneService milestones, Idempotency idempotency) {
        this.milestones = milestones;
        this.idempotency = idempotency;
    }

    @GET
    @Path("duties/{id}/milestones")
    @Operation(operationId = "listMilestones", summary = "The milestones of a duty by due day (节点)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    public Page<MilestoneService.MilestoneLine> list(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String[] place = Cursor.read(cursor, 2).orElse(null);
        LocalDate due = place == null ? null : Places.day(place[0]);
        UUID after = place == null ? null : Places.id(place[1]);
        return Page.of(
                milestones.list(id, due, after, limit + 1),
                limit,
                each -> Cursor.after(each.dueOn().toString(), each.id().toString()));
    }

    @POST
    @Path("duties/{id}/milestones")
    @Operation(operationId = "addMilestone", summary = "Sets a milestone (新增节点)")
    @APIResponse(
            responseCode = "201",
            description = "set",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = MilestoneService.MilestoneLine.class)))
    @APIResponse(
            responseCode = "400",
            description = "day-out-of-range, department-unknown, county-not-in-duty, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    @APIResponse(responseCode = "409", description = "duty-closed")
    public Response add(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid DutyRequests.NewMilestone request) {
        return idempotency.once(key, List.of(id, request), () -> {
            MilestoneService.MilestoneLine added = milestones.add(
                    id,
                    request.county(),
                    request.department(),
                    request.title().strip(),
                    request.dueOn(),
                    request.by().actor());
            return Response.created(URI.create("/api/v1/duty-milestones/" + added.id()))
                    .tag(Versions.tag(added.version()))
                    .entity(added)
                    .build();
        });
    }

    @GET
    @Path("duty-milestones/{id}")
    @Operation(operationId = "getMilestone", summary = "A milestone (节点)")
    @APIResponse(
            responseCode = "200",
            description = "the milestone",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MilestoneService.MilestoneLine.class)))
    @APIResponse(responseCode = "404", description = "milestone-not-found")
    public Response get(@Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id) {
        return answer(milestones.get(id));
    }

    @POST
    @Path("duty-milestones/{id}/completions")
    @Operation(operationId = "completeMilestone", summary = "A milestone is done (节点完成)")
    @APIResponse(
            responseCode = "200",
            description = "the milestone after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MilestoneService.MilestoneLine.class)))
    @APIResponse(responseCode = "400", description = "day-out-of-range, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "milestone-not-found")
    @APIResponse(responseCode = "409", description = "milestone-done, duty-closed")
    public Response complete(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.Completion request) {
        return answer(
                milestones.complete(id, ifMatch, request.doneOn(), request.by().actor()));
    }

    @POST
    @Path("duty-milestones/{id}/reopenings")
    @Operation(operationId = "reopenMilestone", summary = "A milestone was not done after all (恢复节点)")
    @APIResponse(
            responseCode = "200",
            description = "the milestone after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MilestoneService.MilestoneLine.class)))
    @APIResponse(responseCode = "400", description = "department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "milestone-not-found")
    @APIResponse(responseCode = "409", description = "milestone-open, duty-closed")
    public Response reopen(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.Reasoned request) {
        return answer(
                milestones.reopen(id, ifMatch, request.reason(), request.by().actor()));
    }

    @POST
    @Path("duty-milestones/{id}/reschedulings")
    @Operation(operationId = "rescheduleMilestone", summary = "Gives a milestone another due day (调整期限)")
    @APIResponse(
            responseCode = "200",
            description = "the milestone after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MilestoneService.MilestoneLine.class)))
    @APIResponse(responseCode = "400", description = "day-out-of-range, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "milestone-not-found")
    @APIResponse(responseCode = "409", description = "milestone-done, duty-closed")
    public Response reschedule(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.Rescheduling request) {
        return answer(milestones.reschedule(
                id, ifMatch, request.dueOn(), request.reason(), request.by().actor()));
    }

    @GET
    @Path("duty-milestones/{id}/history")
    @Operation(operationId = "getMilestoneHistory", summary = "Every version of a milestone (变更历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "milestone-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                milestones.history(id, Places.versionAfter(cursor), limit + 1),
                limit,
                version -> Cursor.after(Long.toString(version.version())));
    }

    private static Response answer(MilestoneService.MilestoneLine milestone) {
        return Response.ok(milestone).tag(Versions.tag(milestone.version())).build();
    }
}
