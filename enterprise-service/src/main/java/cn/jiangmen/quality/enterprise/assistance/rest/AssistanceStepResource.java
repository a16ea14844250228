package cn.jiangmen.quality.enterprise.assistance.rest;

import cn.jiangmen.quality.enterprise.assistance.AssistanceRequest;
import cn.jiangmen.quality.enterprise.assistance.AssistanceService;
import cn.jiangmen.quality.kit.http.Answer;
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
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps of an assistance request. */
@Path(AssistanceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Assistance requests")
class AssistanceStepResource {
    private final AssistanceService requests;
    private final Clock clock;

    AssistanceStepResource(AssistanceService requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @POST
    @Path("/{request_id}/acceptances")
    @Operation(operationId = "acceptAssistance", summary = "An office takes the request up (受理)")
    @APIResponse(
            responseCode = "200",
            description = "the request after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    @APIResponse(responseCode = "400", description = "assistance-day-invalid")
    @APIResponse(responseCode = "404", description = "assistance-request-not-found")
    @APIResponse(responseCode = "409", description = "assistance-step-impossible")
    public Response accept(
            @Parameter(example = AssistanceResource.ID) @PathParam("request_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssistanceRequestBodies.Acceptance request) {
        return answer(requests.accept(id, ifMatch, request.adviser(), request.on(), request.by()));
    }

    @POST
    @Path("/{request_id}/refusals")
    @Operation(operationId = "refuseAssistance", summary = "The request is not taken up (不予受理)")
    @APIResponse(
            responseCode = "200",
            description = "the request after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    @APIResponse(responseCode = "400", description = "assistance-day-invalid")
    @APIResponse(responseCode = "404", description = "assistance-request-not-found")
    @APIResponse(responseCode = "409", description = "assistance-step-impossible")
    public Response refuse(
            @Parameter(example = AssistanceResource.ID) @PathParam("request_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssistanceRequestBodies.Reason request) {
        return answer(requests.refuse(id, ifMatch, request.reason(), request.on(), request.by()));
    }

    @POST
    @Path("/{request_id}/reassignments")
    @Operation(
            operationId = "reassignAssistance",
            summary = "Another office helps from now on; what is due stays due (改派)")
    @APIResponse(
            responseCode = "200",
            description = "the request after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    @APIResponse(responseCode = "400", description = "assistance-day-invalid")
    @APIResponse(responseCode = "404", description = "assistance-request-not-found")
    @APIResponse(responseCode = "409", description = "assistance-step-impossible, same-adviser")
    public Response reassign(
            @Parameter(example = AssistanceResource.ID) @PathParam("request_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssistanceRequestBodies.Reassignment request) {
        return answer(requests.reassign(id, ifMatch, request.adviser(), request.reason(), request.on(), request.by()));
    }

    @POST
    @Path("/{request_id}/advice")
    @Operation(operationId = "adviseAssistance", summary = "The enterprise was advised; the clock starts anew (辅导)")
    @APIResponse(
            responseCode = "200",
            description = "the request after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    @APIResponse(responseCode = "400", description = "assistance-day-invalid")
    @APIResponse(responseCode = "404", description = "assistance-request-not-found")
    @APIResponse(responseCode = "409", description = "assistance-step-impossible")
    public Response advise(
            @Parameter(example = AssistanceResource.ID) @PathParam("request_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssistanceRequestBodies.Advice request) {
        return answer(requests.advise(id, ifMatch, request.advice(), request.on(), request.by()));
    }

    @POST
    @Path("/{request_id}/applications")
    @Operation(operationId = "applyAssistance", summary = "The enterprise applied to a certification body (提交认证申请)")
    @APIResponse(
            responseCode = "200",
            description = "the request after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    @APIResponse(responseCode = "400", description = "assistance-day-invalid")
    @APIResponse(responseCode = "404", description = "assistance-request-not-found")
    @APIResponse(responseCode = "409", description = "assistance-step-impossible")
    public Response apply(
            @Parameter(example = AssistanceResource.ID) @PathParam("request_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssistanceRequestBodies.Application request) {
        return answer(requests.apply(id, ifMatch, request.bodyName(), request.on(), request.by()));
    }

    @POST
    @Path("/{request_id}/certifications")
    @Operation(
            operationId = "certifyAssistance",
            summary = "Closes it by a certificate of the enterprise that is known (获证登记)")
    @APIResponse(
            responseCode = "200",
            description = "the request after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    @APIResponse(responseCode = "400", description = "assistance-day-invalid")
    @APIResponse(responseCode = "404", description = "assistance-request-not-found")
    @APIResponse(responseCode = "409", description = "assistance-step-impossible, certificate-unknown")
    public Response certify(
            @Parameter(example = AssistanceResource.ID) @PathParam("request_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssistanceRequestBodies.Certification request) {
        return answer(requests.certify(id, ifMatch, request.certificateNumber(), request.on(), request.by()));
    }

    @POST
    @Path("/{request_id}/closures")
    @Operation(operationId = "closeAssistance", summary = "Closes it without a certificate (终止)")
    @APIResponse(
            responseCode = "200",
            description = "the request after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    @APIResponse(responseCode = "400", description = "assistance-day-invalid, outcome-impossible")
    @APIResponse(responseCode = "404", description = "assistance-request-not-found")
    @APIResponse(responseCode = "409", description = "assistance-step-impossible")
    public Response close(
            @Parameter(example = AssistanceResource.ID) @PathParam("request_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssistanceRequestBodies.Closure request) {
        return answer(requests.close(id, ifMatch, request.outcome(), request.reason(), request.on(), request.by()));
    }

    @POST
    @Path("/{request_id}/reopenings")
    @Operation(
            operationId = "reopenAssistance",
            summary = "Takes it up again; a certificate that closed it by mistake is set aside (恢复)")
    @APIResponse(
            responseCode = "200",
            description = "the request after the step",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = AssistanceView.class)))
    @APIResponse(responseCode = "400", description = "assistance-day-invalid")
    @APIResponse(responseCode = "404", description = "assistance-request-not-found")
    @APIResponse(responseCode = "409", description = "assistance-step-impossible")
    public Response reopen(
            @Parameter(example = AssistanceResource.ID) @PathParam("request_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid AssistanceRequestBodies.Reason request) {
        return answer(requests.reopen(id, ifMatch, request.reason(), request.on(), request.by()));
    }

    private Response answer(AssistanceRequest each) {
        return Answer.current(each.version(), AssistanceView.of(each, LocalDate.now(clock)));
    }
}
