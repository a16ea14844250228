package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.duty.DutyLine;
import cn.jiangmen.quality.target.duty.DutyReading;
import cn.jiangmen.quality.target.duty.DutyService;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A county's own share of a duty. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duties", description = "任务台账")
class StrandResource {
    private final DutyService duties;
    private final DutyReading reading;

    StrandResource(DutyService duties, DutyReading reading) {
        this.duties = duties;
        this.reading = reading;
    }

    @GET
    @Path("duties/{id}/counties/{county}")
    @Operation(operationId = "getDutyStrand", summary = "How far a county is with a duty (县级分项)")
    @APIResponse(
            responseCode = "200",
            description = "the strand",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DutyLine.CountyStrand.class)))
    @APIResponse(responseCode = "404", description = "duty-not-found, strand-not-found")
    public Response get(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(example = "440703") @PathParam("county") String county) {
        return answer(id, county);
    }

    @POST
    @Path("duties/{id}/counties/{county}/transitions")
    @Operation(operationId = "moveDutyStrand", summary = "Takes a county's strand to another state (状态变更)")
    @APIResponse(
            responseCode = "200",
            description = "the strand after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DutyLine.CountyStrand.class)))
    @APIResponse(
            responseCode = "400",
            description = "day-out-of-range, reason-required, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found, strand-not-found")
    @APIResponse(
            responseCode = "409",
            description = "state-unreachable, step-out-of-order, duty-unfinished, duty-closed")
    public Response move(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(example = "440703") @PathParam("county") String county,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.Transition request) {
        duties.moveStrand(
                id,
                county,
                ifMatch,
                request.to(),
                request.effectiveOn(),
                request.reason(),
                request.by().actor());
        return answer(id, county);
    }

    @POST
    @Path("duties/{id}/counties/{county}/reschedulings")
    @Operation(operationId = "rescheduleDutyStrand", summary = "Gives a county's strand another due day (调整期限)")
    @APIResponse(
            responseCode = "200",
            description = "the strand after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DutyLine.CountyStrand.class)))
    @APIResponse(responseCode = "400", description = "day-out-of-range, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found, strand-not-found")
    @APIResponse(responseCode = "409", description = "duty-closed")
    public Response reschedule(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(example = "440703") @PathParam("county") String county,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.Rescheduling request) {
        duties.rescheduleStrand(
                id,
                county,
                ifMatch,
                request.dueOn(),
                request.reason(),
                request.by().actor());
        return answer(id, county);
    }

    @GET
    @Path("duties/{id}/counties/{county}/history")
    @Operation(operationId = "getDutyStrandHistory", summary = "Every version of a county's strand (变更历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "strand-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(example = "440703") @PathParam("county") String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                duties.strandHistory(id, county, Places.versionAfter(cursor), limit + 1),
                limit,
                version -> Cursor.after(Long.toString(version.version())));
    }

    private Response answer(UUID id, String county) {
        DutyLine.CountyStrand strand = reading.strand(id, county);
        return Response.ok(strand).tag(Versions.tag(strand.version())).build();
    }
}
