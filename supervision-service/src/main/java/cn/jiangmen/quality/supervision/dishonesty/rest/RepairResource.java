package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.supervision.dishonesty.DishonestyRecord;
import cn.jiangmen.quality.supervision.dishonesty.DueReading;
import cn.jiangmen.quality.supervision.dishonesty.RepairService;
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

/** Early removal and credit repair, step by step, and its restoration. */
@Path(RecordResource.PATH + "/{record_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "DishonestyRepair")
@APIResponse(
        responseCode = "200",
        description = "the record after the act",
        headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        content = @Content(schema = @Schema(implementation = RecordView.class)))
@APIResponse(responseCode = "404", description = "dishonesty-record-not-found")
class RepairResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-d15b0ffee002";

    private final RepairService repairs;
    private final DueReading due;

    RepairResource(RepairService repairs, DueReading due) {
        this.repairs = repairs;
        this.due = due;
    }

    @POST
    @Path("/repair-applications")
    @Act("dishonesty.apply-repair")
    @Operation(
            operationId = "applyForRepair",
            summary = "An application for early removal or credit repair (申请提前移出、信用修复)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, period-over")
    public Response apply(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordRequests.RepairApplication request) {
        return answer(repairs.applied(
                id,
                ifMatch,
                request.appliedOn(),
                request.claimed().conditions(),
                request.documentNumber(),
                request.reason(),
                request.by().actor()));
    }

    @POST
    @Path("/repair-acceptances")
    @Act("dishonesty.accept-repair")
    @Operation(operationId = "acceptRepair", summary = "Accepts the application for verification (受理)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(
            responseCode = "409",
            description = "act-not-possible, step-out-of-order, repair-too-early, repair-obstructed, period-over")
    public Response accept(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordRequests.RepairAcceptance request) {
        return answer(repairs.accepted(
                id,
                ifMatch,
                request.acceptedOn(),
                request.documentNumber(),
                request.by().actor()));
    }

    @POST
    @Path("/repair-non-acceptances")
    @Act("dishonesty.decline-repair")
    @Operation(operationId = "declineRepair", summary = "Does not accept the application (不予受理)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order")
    public Response decline(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordRequests.RepairNonAcceptance request) {
        return answer(repairs.notAccepted(
                id, ifMatch, request.decidedOn(), request.reason(), request.by().actor()));
    }

    @POST
    @Path("/repair-refusals")
    @Act("dishonesty.refuse-repair")
    @Operation(operationId = "refuseRepair", summary = "Refuses after verification (不予移出、不予修复)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order")
    public Response refuse(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordRequests.RepairRefusal request) {
        return answer(repairs.refused(
                id,
                ifMatch,
                request.decidedOn(),
                request.documentNumber(),
                request.reason(),
                request.by().actor()));
    }

    @POST
    @Path("/repairs")
    @Act("dishonesty.repair")
    @Operation(operationId = "repairDishonestyRecord", summary = "Ends the record early (提前移出、信用修复)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(
            responseCode = "409",
            description = "act-not-possible, step-out-of-order, repair-obstructed, period-over")
    public Response repair(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordRequests.Repair request) {
        return answer(repairs.repaired(
                id,
                ifMatch,
                request.decidedOn(),
                request.verified().conditions(),
                request.documentNumber(),
                request.reason(),
                request.by().actor()));
    }

    @POST
    @Path("/restorations")
    @Act("dishonesty.restore")
    @Operation(
            operationId = "restoreDishonestyRecord",
            summary = "Puts back what was taken off by deceit; the periods begin anew (恢复列入)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, penalty-not-standing")
    public Response restore(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordRequests.Restoration request) {
        return answer(repairs.restored(
                id,
                ifMatch,
                request.restoredOn(),
                request.documentNumber(),
                request.reason(),
                request.by().actor()));
    }

    private Response answer(DishonestyRecord each) {
        return Answer.current(each.version(), RecordView.of(each, due.of(each)));
    }
}
