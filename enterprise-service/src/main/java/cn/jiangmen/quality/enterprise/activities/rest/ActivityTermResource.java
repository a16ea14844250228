package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.ActivityService;
import cn.jiangmen.quality.enterprise.activities.Persons;
import cn.jiangmen.quality.enterprise.activities.QualityActivity;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Page;
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
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ends appointments and marks, takes projects on, and shows a person's name in full for a purpose. */
@Path(ActivityResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quality activities")
class ActivityTermResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-ac0ffee00001";

    private final ActivityService activities;
    private final Persons persons;

    ActivityTermResource(ActivityService activities, Persons persons) {
        this.activities = activities;
        this.persons = persons;
    }

    @POST
    @Path("/{activity_id}/endings")
    @Operation(
            operationId = "endActivity",
            summary = "Ends an appointment, a mark, a method before its time (终止:解聘、取消)",
            description = "The day is its last. A later day than the recorded one is a correction, not an ending.")
    @APIResponse(
            responseCode = "200",
            description = "the activity after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "400", description = "field-not-of-kind, term-invalid, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "activity-not-found")
    @APIResponse(responseCode = "409", description = "already-ended, already-withdrawn")
    public Response end(
            @Parameter(example = ID) @PathParam("activity_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ActivityRequests.Ending request) {
        return answer(activities.end(id, ifMatch, request.endedOn(), request.reason()));
    }

    @POST
    @Path("/{activity_id}/stages")
    @Operation(
            operationId = "advanceActivity",
            summary = "Takes a project to its next stage (项目进展)",
            description = "`PLANNED → UNDER_WAY → COMPLETED`; the first two also `→ STOPPED`. The last stage ends it.")
    @APIResponse(
            responseCode = "200",
            description = "the activity after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ActivityView.class)))
    @APIResponse(responseCode = "400", description = "field-not-of-kind, term-invalid, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "activity-not-found")
    @APIResponse(responseCode = "409", description = "stage-impossible, already-withdrawn")
    public Response advance(
            @Parameter(example = ID) @PathParam("activity_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ActivityRequests.Advance request) {
        return answer(activities.advance(id, ifMatch, request.stage(), request.on(), request.reason()));
    }

    @POST
    @Path("/{activity_id}/person-disclosures")
    @Operation(
            operationId = "disclosePerson",
            summary = "Shows the name of the person in full, for a stated purpose (查看完整姓名,留痕)",
            description =
                    "Each look is kept with office, role, purpose and time. The role is a claim until identity comes.")
    @APIResponse(
            responseCode = "200",
            description = "the name; not to be stored by caches",
            content = @Content(schema = @Schema(implementation = Persons.Disclosed.class)))
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "404", description = "activity-not-found, person-unknown")
    public Response disclose(
            @Parameter(example = ID) @PathParam("activity_id") String id,
            @NotNull @Valid ActivityRequests.Disclosure request) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(persons.disclose(id, request.by(), request.role(), request.purpose()))
                .cacheControl(never)
                .build();
    }

    @GET
    @Path("/{activity_id}/person-disclosures")
    @Operation(operationId = "listPersonDisclosures", summary = "Who had the name shown, when and for what (查看记录)")
    @APIResponse(responseCode = "200", description = "a page, oldest first; without the name")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "activity-not-found")
    public Page<Persons.Look> looks(
            @Parameter(example = ID) @PathParam("activity_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return persons.looks(id, cursor, limit);
    }

    private static Response answer(QualityActivity each) {
        return Answer.current(each.version(), ActivityView.of(each));
    }
}
