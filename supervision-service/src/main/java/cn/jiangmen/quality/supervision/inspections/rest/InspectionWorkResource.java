package cn.jiangmen.quality.supervision.inspections.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.supervision.inspections.Inspection;
import cn.jiangmen.quality.supervision.inspections.InspectionService;
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

/** What comes after an inspection: follow-up, re-check, publication. */
@Path(InspectionResource.PATH + "/{inspection_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Inspections", description = "监督检查")
class InspectionWorkResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-1c0ffee00001";

    private final InspectionService inspections;
    private final Idempotency idempotency;

    InspectionWorkResource(InspectionService inspections, Idempotency idempotency) {
        this.inspections = inspections;
        this.idempotency = idempotency;
    }

    /** Names the re-check for the idempotency key. */
    private record AtInspection(String inspectionId, InspectionWorkRequests.Recheck recheck) {}

    @POST
    @Path("/publications")
    @Act("inspection.publish")
    @Operation(
            operationId = "publishInspection",
            summary = "Makes the result of an inspection public (公示)",
            description = "The public copy is redacted when it is written; it follows corrections and leaves with a"
                    + " withdrawal.")
    @APIResponse(
            responseCode = "200",
            description = "the inspection after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(responseCode = "404", description = "inspection-not-found")
    @APIResponse(responseCode = "409", description = "inspection-published, already-withdrawn")
    public Response publish(
            @Parameter(example = ID) @PathParam("inspection_id") String id, @HeaderParam("If-Match") String ifMatch) {
        return answer(inspections.publish(id, ifMatch));
    }

    @POST
    @Path("/follow-ups")
    @Act("inspection.follow-up")
    @Operation(
            operationId = "followUpInspection",
            summary = "Records that what the result asks for was done (后续处理)",
            description = "A result of 发现问题已责令改正 asks for a re-check, which is recorded as one.")
    @APIResponse(
            responseCode = "200",
            description = "the inspection after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(responseCode = "400", description = "before-inspection, effective-date-out-of-range, case-unknown")
    @APIResponse(responseCode = "404", description = "inspection-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-follow-up, follow-up-differs, already-withdrawn")
    public Response followUp(
            @Parameter(example = ID) @PathParam("inspection_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid InspectionWorkRequests.FollowUp request) {
        return answer(inspections.followUp(
                id, ifMatch, request.doneOn(), request.caseNumber(), request.reference(), request.note()));
    }

    @POST
    @Path("/rechecks")
    @Act("inspection.recheck")
    @Operation(
            operationId = "recheckInspection",
            summary = "Records a re-check: an inspection of its own that answers the first (复查)")
    @APIResponse(
            responseCode = "201",
            description = "the re-check",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = InspectionView.class)))
    @APIResponse(
            responseCode = "400",
            description = "before-inspection, effective-date-out-of-range, too-few-inspectors, case-unknown")
    @APIResponse(responseCode = "404", description = "inspection-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-follow-up, follow-up-differs, already-withdrawn")
    public Response recheck(
            @Parameter(example = ID) @PathParam("inspection_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid InspectionWorkRequests.Recheck request) {
        return idempotency.once(key, new AtInspection(id, request), () -> {
            Inspection recheck = inspections.recheck(
                    id,
                    ifMatch,
                    request.inspectedOn(),
                    request.result(),
                    request.inspectors(),
                    request.caseNumber(),
                    request.followUp());
            return Answer.created(
                    InspectionResource.PATH, recheck.id().toString(), recheck.version(), InspectionView.of(recheck));
        });
    }

    private static Response answer(Inspection each) {
        return Answer.current(each.version(), InspectionView.of(each));
    }
}
