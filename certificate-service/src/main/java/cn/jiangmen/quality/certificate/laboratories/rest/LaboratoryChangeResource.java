package cn.jiangmen.quality.certificate.laboratories.rest;

import cn.jiangmen.quality.certificate.laboratories.Laboratory;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryService;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes laboratories and the lines of their directories; each act is one version. */
@Path(LaboratoryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Laboratories")
class LaboratoryChangeResource {
    private final LaboratoryService laboratories;
    private final Clock clock;

    LaboratoryChangeResource(LaboratoryService laboratories, Clock clock) {
        this.laboratories = laboratories;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/corrections")
    @Operation(operationId = "correctLaboratory", summary = "Corrects or updates a laboratory (更正)")
    @APIResponse(
            responseCode = "200",
            description = "the laboratory after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LaboratoryView.class)))
    @APIResponse(responseCode = "400", description = "county-invalid, credit-code-invalid, certification-body-unknown")
    @APIResponse(responseCode = "404", description = "laboratory-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct, laboratory-name-taken")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LaboratoryRequests.Correction request) {
        return answer(laboratories.correct(id, ifMatch, request.details(), request.erased(), request.reason()));
    }

    @POST
    @Path("/{id}/standings")
    @Operation(
            operationId = "recordLaboratoryStanding",
            summary = "Records how a laboratory stands from a day on (运行、暂停、关闭)")
    @APIResponse(
            responseCode = "200",
            description = "the laboratory after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LaboratoryView.class)))
    @APIResponse(responseCode = "400", description = "date-implausible")
    @APIResponse(responseCode = "404", description = "laboratory-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct, standing-not-later")
    public Response stand(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LaboratoryRequests.StandingRequest request) {
        return answer(laboratories.stand(id, ifMatch, request.status(), request.effectiveOn(), request.reason()));
    }

    @POST
    @Path("/{id}/standing-withdrawals")
    @Operation(
            operationId = "withdrawLaboratoryStanding",
            summary = "Takes back the last standing, which was recorded wrongly (撤回)")
    @APIResponse(
            responseCode = "200",
            description = "the laboratory after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LaboratoryView.class)))
    @APIResponse(responseCode = "404", description = "laboratory-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response unstand(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LaboratoryRequests.Reason request) {
        return answer(laboratories.unstand(id, ifMatch, request.reason()));
    }

    @POST
    @Path("/{id}/qualifications")
    @Operation(
            operationId = "recordLaboratoryQualification",
            summary = "Records 资质认定 (CMA), 认可 (CNAS) or 高新技术企业 for days")
    @APIResponse(
            responseCode = "200",
            description = "the laboratory after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LaboratoryView.class)))
    @APIResponse(responseCode = "400", description = "days-reversed, date-implausible")
    @APIResponse(responseCode = "404", description = "laboratory-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response qualify(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LaboratoryRequests.QualificationRequest request) {
        return answer(laboratories.qualify(
                id, ifMatch, request.qualification(), Boolean.TRUE.equals(request.takenAway()), request.reason()));
    }

    @POST
    @Path("/{id}/capabilities")
    @Operation(
            operationId = "addLaboratoryCapabilities",
            summary = "Adds lines of what it can test or inspect (检验检测能力)")
    @APIResponse(
            responseCode = "200",
            description = "the laboratory after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LaboratoryView.class)))
    @APIResponse(responseCode = "400", description = "days-reversed, date-implausible")
    @APIResponse(responseCode = "404", description = "laboratory-not-found")
    public Response addCapabilities(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LaboratoryRequests.Capabilities request) {
        return answer(laboratories.addCapabilities(
                id,
                ifMatch,
                request.capabilities().stream()
                        .map(LaboratoryRequests.CapabilityRequest::capability)
                        .toList(),
                request.reason()));
    }

    @POST
    @Path("/{id}/capability-ends")
    @Operation(operationId = "endLaboratoryCapabilities", summary = "Ends lines of what it can test or inspect (缩项)")
    @APIResponse(
            responseCode = "200",
            description = "the laboratory after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LaboratoryView.class)))
    @APIResponse(responseCode = "400", description = "date-implausible")
    @APIResponse(responseCode = "404", description = "laboratory-not-found, directory-line-not-found")
    public Response endCapabilities(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LaboratoryRequests.CapabilityEnds request) {
        return answer(
                laboratories.endCapabilities(id, ifMatch, request.capabilities(), request.endedOn(), request.reason()));
    }

    @POST
    @Path("/{id}/shared-resources")
    @Operation(operationId = "shareLaboratoryResources", summary = "Adds what it lets others use (开放共享)")
    @APIResponse(
            responseCode = "200",
            description = "the laboratory after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LaboratoryView.class)))
    @APIResponse(responseCode = "400", description = "days-reversed, date-implausible")
    @APIResponse(responseCode = "404", description = "laboratory-not-found")
    public Response share(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LaboratoryRequests.Resources request) {
        return answer(laboratories.share(
                id,
                ifMatch,
                request.resources().stream()
                        .map(LaboratoryRequests.ResourceRequest::resource)
                        .toList(),
                request.reason()));
    }

    @POST
    @Path("/{id}/shared-resources/{resource_id}/corrections")
    @Operation(operationId = "correctSharedResource", summary = "Corrects a shared resource, or ends it (更正、终止共享)")
    @APIResponse(
            responseCode = "200",
            description = "the laboratory after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LaboratoryView.class)))
    @APIResponse(responseCode = "400", description = "days-reversed, date-implausible")
    @APIResponse(responseCode = "404", description = "laboratory-not-found, directory-line-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response changeResource(
            @PathParam("id") UUID id,
            @PathParam("resource_id") UUID resourceId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LaboratoryRequests.ResourceCorrection request) {
        return answer(laboratories.changeResource(id, ifMatch, resourceId, request.change(), request.reason()));
    }

    private Response answer(Laboratory laboratory) {
        return Answer.current(laboratory.version(), LaboratoryView.of(laboratory, LocalDate.now(clock)));
    }
}
