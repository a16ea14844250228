package cn.jiangmen.quality.certificate.bodies.rest;

import cn.jiangmen.quality.certificate.bodies.BodyProfileService;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Line;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records branches, qualifications and high-tech status of a body; each act is a change of the body. */
@Path(CertificationBodyResource.PATH + "/{approval_number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certification bodies")
class BodyProfileResource {
    private static final String EXAMPLE = "CNCA-R-2002-001";

    private final BodyProfileService bodies;
    private final Clock clock;

    BodyProfileResource(BodyProfileService bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    @POST
    @Path("/branches")
    @Operation(operationId = "openBodyBranch", summary = "Records a branch (登记分支机构)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(
            responseCode = "400",
            description = "county-invalid, credit-code-invalid, attraction-contradictory, date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response openBranch(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BodyProfileRequests.BranchOpening request) {
        return answer(bodies.openBranch(approvalNumber, ifMatch, request.told(), request.reason()));
    }

    @POST
    @Path("/branches/{id}/corrections")
    @Operation(operationId = "correctBodyBranch", summary = "Corrects a branch (更正)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "county-invalid, credit-code-invalid, attraction-contradictory, days-reversed, date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found, body-part-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response correctBranch(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @PathParam("id") UUID id,
            @NotNull @Valid BodyProfileRequests.BranchCorrection request) {
        return answer(bodies.correctBranch(approvalNumber, ifMatch, id, request.told(), request.reason()));
    }

    @POST
    @Path("/branches/{id}/closures")
    @Operation(operationId = "closeBodyBranch", summary = "Records that a branch is closed from a day on (注销)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "400", description = "days-reversed, date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found, body-part-not-found")
    @APIResponse(responseCode = "409", description = "already-ended")
    public Response closeBranch(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @PathParam("id") UUID id,
            @NotNull @Valid BodyProfileRequests.BranchClosure request) {
        return answer(bodies.closeBranch(approvalNumber, ifMatch, id, request.closedOn(), request.reason()));
    }

    @POST
    @Path("/notified-qualifications")
    @Operation(
            operationId = "recordNotifiedQualification",
            summary = "Records a qualification as a notified body (公告机构资质)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(
            responseCode = "400",
            description = "notified-number-invalid, directory-term-unknown, days-reversed, date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response qualify(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BodyProfileRequests.Qualification request) {
        return answer(bodies.qualify(approvalNumber, ifMatch, request.told(), request.reason()));
    }

    @POST
    @Path("/notified-qualifications/{id}/checks")
    @Operation(
            operationId = "checkNotifiedQualification",
            summary = "Records what another look at the source found (复核)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(
            responseCode = "400",
            description = "notified-number-invalid, directory-term-unknown, days-reversed, date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found, body-part-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response check(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @PathParam("id") UUID id,
            @NotNull @Valid BodyProfileRequests.Qualification request) {
        return answer(bodies.checkAgain(approvalNumber, ifMatch, id, request.told(), request.reason()));
    }

    @POST
    @Path("/notified-qualifications/{id}/publications")
    @Operation(
            operationId = "publishNotifiedQualification",
            summary = "Puts a qualification into the public directory (公布)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "400", description = "date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found, body-part-not-found")
    @APIResponse(responseCode = "409", description = "qualification-not-publishable, nothing-to-correct")
    public Response publish(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @PathParam("id") UUID id,
            @NotNull @Valid BodyProfileRequests.Publication request) {
        return answer(bodies.publish(approvalNumber, ifMatch, id, request.publishedOn(), request.reason()));
    }

    @POST
    @Path("/notified-qualifications/{id}/withdrawals")
    @Operation(
            operationId = "withdrawNotifiedQualification",
            summary = "Takes a qualification out of the public directory (移出名录)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "404", description = "certification-body-not-found, body-part-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response withdraw(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @PathParam("id") UUID id,
            @NotNull @Valid BodyProfileRequests.Reason request) {
        return answer(bodies.publish(approvalNumber, ifMatch, id, null, request.reason()));
    }

    @POST
    @Path("/high-tech-periods")
    @Operation(operationId = "recordBodyHighTech", summary = "Records a recognition as a high-tech enterprise (高新技术企业)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "400", description = "days-reversed, date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response highTech(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BodyProfileRequests.HighTech request) {
        return answer(bodies.highTech(
                approvalNumber, ifMatch, request.status(), Boolean.TRUE.equals(request.takenAway()), request.reason()));
    }

    private Response answer(CertificationBody body) {
        return Answer.current(body.version(), BodyView.of(body, LocalDate.now(clock)));
    }
}
