package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.duty.Duty;
import cn.jiangmen.quality.target.duty.DutyItem;
import cn.jiangmen.quality.target.duty.DutyLine;
import cn.jiangmen.quality.target.duty.DutyReading;
import cn.jiangmen.quality.target.duty.DutyService;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The items and duties of the plans, and who is responsible for them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duties", description = "任务台账")
class DutyResource {
    private final DutyService duties;
    private final DutyReading reading;
    private final Idempotency idempotency;

    DutyResource(DutyService duties, DutyReading reading, Idempotency idempotency) {
        this.duties = duties;
        this.reading = reading;
        this.idempotency = idempotency;
    }

    @GET
    @Path("duty-items")
    @Operation(
            operationId = "listDutyItems",
            summary = "The items of a plan as printed, with the number of their duties (方案条目)")
    @APIResponse(responseCode = "200", description = "all items in the order of the plan")
    @APIResponse(responseCode = "400", description = "plan-unknown")
    public List<DutyItem> items(
            @Parameter(example = "2021-2025") @QueryParam("plan") @DefaultValue("2021-2025") String plan) {
        return reading.items(plan);
    }

    @POST
    @Path("duty-items")
    @Operation(operationId = "addDutyItem", summary = "Adds an item to a plan (新增条目)")
    @APIResponse(
            responseCode = "201",
            description = "the items of the plan",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "plan-unknown, department-unknown, personal-data")
    @APIResponse(responseCode = "409", description = "code-taken")
    public Response addItem(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid DutyRequests.NewItem request) {
        return idempotency.once(key, request, () -> {
            duties.addItem(
                    new DutyService.Item(
                            request.plan(),
                            request.code(),
                            request.number(),
                            request.sectionZh(),
                            request.sectionEn(),
                            request.titleZh(),
                            request.titleEn(),
                            request.words(),
                            request.responsibleWords(),
                            request.openList()),
                    request.by().actor());
            DutyItem added = reading.items(request.plan()).stream()
                    .filter(item -> item.code().equals(request.code()))
                    .findFirst()
                    .orElseThrow();
            return Response.created(URI.create("/api/v1/duties?item=" + added.code()))
                    .entity(added)
                    .build();
        });
    }

    @GET
    @Path("duties")
    @Operation(operationId = "listDuties", summary = "Duties that fit all filters, in the order of their plans (任务)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(
            responseCode = "400",
            description = "plan-unknown, item-unknown, department-unknown, county-unknown, invalid-cursor")
    public Page<DutyLine> list(
            @Valid @BeanParam DutyQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<DutyLine> rows = reading.list(query.filter(cursor), limit + 1);
        return Page.of(rows, limit, row -> {
            DutyReading.Placed place = reading.place(row.id());
            return Cursor.after(place.plan(), Integer.toString(place.position()));
        });
    }

    @POST
    @Path("duties")
    @Operation(operationId = "addDuty", summary = "Adds a duty to an item of a plan (新增任务)")
    @APIResponse(
            responseCode = "201",
            description = "added",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = DutyLine.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "plan-unknown, item-unknown, department-unknown, indicator-unknown, day-out-of-range, personal-data")
    @APIResponse(responseCode = "409", description = "code-taken, lead-taken, already-responsible")
    public Response add(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid DutyRequests.NewDuty request) {
        return idempotency.once(key, request, () -> {
            UUID id = duties.add(
                    new Duty.Wording(
                            request.plan(),
                            request.item(),
                            request.code(),
                            request.titleZh(),
                            request.titleEn(),
                            request.words(),
                            DutyRequests.listOf(request.indicators())),
                    request.dueOn(),
                    DutyRequests.listOf(request.departments()).stream()
                            .map(one -> new DutyService.Responsible(one.department(), one.role()))
                            .toList(),
                    request.documentNumber(),
                    request.by().actor());
            DutyLine added = reading.get(id);
            return Response.created(URI.create("/api/v1/duties/" + id))
                    .tag(Versions.tag(added.version()))
                    .entity(added)
                    .build();
        });
    }

    @GET
    @Path("duties/{id}")
    @Operation(operationId = "getDuty", summary = "A duty as it stands today (任务)")
    @APIResponse(
            responseCode = "200",
            description = "the duty",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DutyLine.class)))
    @APIResponse(responseCode = "404", description = "duty-not-found")
    public Response get(@Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id) {
        return answer(id);
    }

    @GET
    @Path("duties/{id}/history")
    @Operation(operationId = "getDutyHistory", summary = "Every version of a duty: state, due day, departments (变更历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                duties.history(id, Places.versionAfter(cursor), limit + 1),
                limit,
                version -> Cursor.after(Long.toString(version.version())));
    }

    @POST
    @Path("duties/{id}/transitions")
    @Operation(
            operationId = "moveDuty",
            summary = "Takes a duty to another state (状态变更)",
            description = "PLANNED to UNDER_WAY or DROPPED; UNDER_WAY to DONE or DROPPED; DONE to UNDER_WAY.")
    @APIResponse(
            responseCode = "200",
            description = "the duty after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DutyLine.class)))
    @APIResponse(
            responseCode = "400",
            description = "day-out-of-range, reason-required, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    @APIResponse(responseCode = "409", description = "state-unreachable, step-out-of-order, duty-unfinished")
    public Response move(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.Transition request) {
        duties.move(
                id,
                ifMatch,
                request.to(),
                request.effectiveOn(),
                request.reason(),
                request.by().actor());
        return answer(id);
    }

    @POST
    @Path("duties/{id}/reschedulings")
    @Operation(operationId = "rescheduleDuty", summary = "Gives a duty another due day (调整期限)")
    @APIResponse(
            responseCode = "200",
            description = "the duty after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DutyLine.class)))
    @APIResponse(responseCode = "400", description = "day-out-of-range, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    @APIResponse(responseCode = "409", description = "duty-closed")
    public Response reschedule(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.Rescheduling request) {
        duties.reschedule(
                id, ifMatch, request.dueOn(), request.reason(), request.by().actor());
        return answer(id);
    }

    @POST
    @Path("duties/{id}/departments")
    @Operation(operationId = "addResponsibleDepartment", summary = "Makes a further department responsible (补充责任单位)")
    @APIResponse(
            responseCode = "200",
            description = "the duty after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DutyLine.class)))
    @APIResponse(responseCode = "400", description = "department-unknown, day-out-of-range, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    @APIResponse(responseCode = "409", description = "lead-taken, already-responsible, duty-closed")
    public Response assign(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.AddedDepartment request) {
        duties.assign(
                id,
                ifMatch,
                new DutyService.Responsible(request.department(), request.role()),
                request.since(),
                request.documentNumber(),
                request.by().actor());
        return answer(id);
    }

    @POST
    @Path("duties/{id}/departments/{code}/endings")
    @Operation(operationId = "endResponsibleDepartment", summary = "Ends the responsibility of a department (结束职责)")
    @APIResponse(
            responseCode = "200",
            description = "the duty after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DutyLine.class)))
    @APIResponse(responseCode = "400", description = "day-out-of-range, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found, not-responsible")
    @APIResponse(responseCode = "409", description = "step-out-of-order")
    public Response end(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(example = "education") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.DepartmentEnding request) {
        duties.end(
                id,
                ifMatch,
                code,
                request.until(),
                request.reason(),
                request.documentNumber(),
                request.by().actor());
        return answer(id);
    }

    private Response answer(UUID id) {
        DutyLine duty = reading.get(id);
        return Response.ok(duty).tag(Versions.tag(duty.version())).build();
    }
}
