package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.supervision.complaints.Matter;
import cn.jiangmen.quality.supervision.complaints.MatterKind;
import cn.jiangmen.quality.supervision.complaints.MatterService;
import cn.jiangmen.quality.supervision.complaints.MatterService.Target;
import cn.jiangmen.quality.supervision.roles.Act;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The mediation of complaints that were accepted, and its end. */
@Path(MediationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints", description = "投诉:受理、调解、告知")
class MediationResource {
    static final String PATH = "/api/v1/complaints";
    private static final String NUMBER = "TS-2026-000001";
    private static final MatterKind KIND = MatterKind.COMPLAINT;

    private final MatterService matters;

    MediationResource(MatterService matters) {
        this.matters = matters;
    }

    @POST
    @Path("/{number}/mediations")
    @Act("complaint.mediate")
    @Operation(operationId = "mediateComplaint", summary = "Records that mediation took place (组织调解)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order")
    public Response mediateComplaint(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Step request) {
        return answer(matters.mediate(target(number, ifMatch), request.deed()));
    }

    @POST
    @Path("/{number}/suspensions")
    @Act("complaint.suspend")
    @Operation(operationId = "suspendComplaint", summary = "Stops the clock for a test or an appraisal (中止计算期限)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, already-suspended")
    public Response suspendComplaint(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Reasoned request) {
        return answer(matters.suspend(target(number, ifMatch), request.deed()));
    }

    @POST
    @Path("/{number}/resumptions")
    @Act("complaint.resume")
    @Operation(operationId = "resumeComplaint", summary = "Lets the clock go on (恢复计算期限)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, not-suspended")
    public Response resumeComplaint(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Step request) {
        return answer(matters.resume(target(number, ifMatch), request.deed()));
    }

    @POST
    @Path("/{number}/settlements")
    @Act("complaint.settle")
    @Operation(operationId = "settleComplaint", summary = "Records the agreement, which ends the complaint (达成调解协议)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, still-suspended")
    public Response settleComplaint(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Settlement request) {
        return answer(matters.settle(target(number, ifMatch), request.deed(), request.outcome()));
    }

    @POST
    @Path("/{number}/terminations")
    @Act("complaint.terminate")
    @Operation(
            operationId = "terminateComplaint",
            summary = "Ends mediation without agreement, on a ground of law (终止调解)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range, ground-unknown")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(
            responseCode = "409",
            description = "act-not-possible, step-out-of-order, still-suspended, time-not-over, calendar-missing")
    public Response terminateComplaint(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.OnGround request) {
        return answer(matters.terminate(target(number, ifMatch), request.deed(), request.ground()));
    }

    @POST
    @Path("/{number}/withdrawals")
    @Act("complaint.withdraw")
    @Operation(operationId = "withdrawComplaint", summary = "Records that the complainant withdrew (撤回投诉)")
    @APIResponse(
            responseCode = "200",
            description = "after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    @APIResponse(responseCode = "400", description = "names-reporter, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "matter-not-found")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order")
    public Response withdrawComplaint(
            @Parameter(example = NUMBER) @PathParam("number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid MatterRequests.Reasoned request) {
        return answer(matters.withdraw(target(number, ifMatch), request.deed()));
    }

    private Response answer(Matter each) {
        return Answer.current(each.version(), MatterView.of(each, matters.clocks(each)));
    }

    private static Target target(String number, String ifMatch) {
        return new Target(KIND, number, ifMatch);
    }
}
