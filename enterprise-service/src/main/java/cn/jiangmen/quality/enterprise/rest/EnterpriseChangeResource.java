package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.CountyMove;
import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseService;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes an enterprise; every change names the version that it was decided on. */
@Path(EnterpriseResource.PATH + "/{credit_code}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enterprises")
@APIResponse(
        responseCode = "200",
        description = "the enterprise after the change",
        headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
@APIResponse(responseCode = "404", description = "enterprise-not-found")
class EnterpriseChangeResource {
    private static final String IF_MATCH = "If-Match";

    private final EnterpriseService enterprises;
    private final EnterpriseViews views;

    EnterpriseChangeResource(EnterpriseService enterprises, EnterpriseViews views) {
        this.enterprises = enterprises;
        this.views = views;
    }

    @POST
    @Path("/corrections")
    @Operation(operationId = "correctEnterprise", summary = "Corrects what is recorded (更正)")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, industry-unknown")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response correct(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid EnterpriseRequests.Correction request) {
        return changed(enterprises.correct(
                CreditCode.of(code),
                ifMatch,
                request.name(),
                request.address(),
                request.industry(),
                request.size(),
                request.erase() == null ? Set.of() : request.erase(),
                request.reason()));
    }

    @POST
    @Path("/county-moves")
    @Operation(
            operationId = "moveCounty",
            summary = "Moves the enterprise to a county from a day on (迁移)",
            description = "The move holds until the next recorded move: one that becomes known late is inserted before"
                    + " those of later days and leaves them as they are.")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, county-unknown, effective-date-out-of-range")
    @APIResponse(responseCode = "409", description = "county-unchanged, county-move-taken, already-deregistered")
    public Response moveCounty(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid EnterpriseRequests.CountyMove request) {
        return changed(enterprises.moveCounty(
                CreditCode.of(code), ifMatch, request.county(), request.effectiveOn(), request.reason()));
    }

    @POST
    @Path("/county-move-corrections")
    @Operation(
            operationId = "correctCountyMove",
            summary = "Replaces a wrongly recorded move by what should have been recorded")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, county-unknown, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "enterprise-not-found, county-move-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct, county-move-taken, already-deregistered")
    public Response correctCountyMove(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid EnterpriseRequests.CountyMoveCorrection request) {
        return changed(enterprises.correctCountyMove(
                CreditCode.of(code),
                ifMatch,
                request.recordedOn(),
                new CountyMove(request.effectiveOn(), request.county()),
                request.reason()));
    }

    @POST
    @Path("/county-move-withdrawals")
    @Operation(operationId = "withdrawCountyMove", summary = "Takes back a move that had not taken place")
    @APIResponse(responseCode = "404", description = "enterprise-not-found, county-move-not-found")
    public Response withdrawCountyMove(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid EnterpriseRequests.CountyMoveWithdrawal request) {
        return changed(
                enterprises.withdrawCountyMove(CreditCode.of(code), ifMatch, request.recordedOn(), request.reason()));
    }

    @POST
    @Path("/deregistrations")
    @Operation(
            operationId = "deregisterEnterprise",
            summary = "Deregisters the enterprise from a day on (注销); from then on it is counted nowhere")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, effective-date-out-of-range")
    @APIResponse(responseCode = "409", description = "already-deregistered, moved-afterwards")
    public Response deregister(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid EnterpriseRequests.Deregistration request) {
        return changed(enterprises.deregister(CreditCode.of(code), ifMatch, request.effectiveOn(), request.reason()));
    }

    @POST
    @Path("/deregistration-withdrawals")
    @Operation(operationId = "withdrawDeregistration", summary = "Takes back a deregistration that had not taken place")
    @APIResponse(responseCode = "409", description = "not-deregistered")
    public Response withdrawDeregistration(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid EnterpriseRequests.DeregistrationWithdrawal request) {
        return changed(enterprises.withdrawDeregistration(CreditCode.of(code), ifMatch, request.reason()));
    }

    private Response changed(Enterprise enterprise) {
        return Answer.current(enterprise.version(), views.today(enterprise));
    }
}
