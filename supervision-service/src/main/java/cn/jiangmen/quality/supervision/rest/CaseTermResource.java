package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.supervision.CaseProcedure;
import cn.jiangmen.quality.supervision.CorrectionOrder;
import cn.jiangmen.quality.supervision.StepKind;
import cn.jiangmen.quality.supervision.SupervisionCase;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The period of a case, suspended and extended, and the orders to correct that are given in it. */
@Path(CaseResource.PATH + "/{case_number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases", description = "案件")
class CaseTermResource {
    private static final String NUMBER = "440703-2026-000001";

    private final CaseProcedure cases;

    CaseTermResource(CaseProcedure cases) {
        this.cases = cases;
    }

    @POST
    @Path("/suspensions")
    @Act("case.suspend")
    @Operation(
            operationId = "suspendCase",
            summary = "The period of the case is not counted from this day on (中止计算办案期限)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(
            responseCode = "409",
            description = "wrong-stage, already-suspended, already-closed, step-out-of-order")
    public Response suspensions(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.Suspension request) {
        return answer(cases.suspend(number, ifMatch, request.said(), request.ground()));
    }

    @POST
    @Path("/resumptions")
    @Act("case.resume")
    @Operation(operationId = "resumeCase", summary = "The period is counted again from this day on (恢复计算办案期限)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(responseCode = "409", description = "not-suspended, already-closed, step-out-of-order")
    public Response resumptions(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.Step request) {
        return answer(cases.take(number, ifMatch, request.said(), StepKind.RESUMED));
    }

    @POST
    @Path("/extensions")
    @Act("case.extend")
    @Operation(
            operationId = "extendCase",
            summary = "The period for the decision is extended (延长办案期限): by the head once, then by collective decision")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(
            responseCode = "409",
            description = "wrong-stage, extension-out-of-turn, request-too-late, already-closed, step-out-of-order")
    public Response extensions(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.Extension request) {
        return answer(cases.extend(number, ifMatch, request.said(), request.days()));
    }

    @POST
    @Path("/correction-orders")
    @Act("case.order-correction")
    @Operation(operationId = "orderCorrection", summary = "Orders to correct within a limit (责令改正)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range, limit-too-early")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(
            responseCode = "409",
            description = "not-investigated, order-number-taken, already-closed, step-out-of-order")
    public Response correctionOrders(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.CorrectionOrdering request) {
        return answer(cases.order(number, ifMatch, request.said(), request.order()));
    }

    @POST
    @Path("/correction-extensions")
    @Act("case.extend-correction")
    @Operation(operationId = "extendCorrection", summary = "Gives more time to correct (延长改正期限)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range, limit-too-early")
    @APIResponse(responseCode = "404", description = "case-not-found, order-unknown")
    @APIResponse(responseCode = "409", description = "order-ended, already-closed, step-out-of-order")
    public Response correctionExtensions(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.CorrectionExtension request) {
        return answer(cases.extendOrder(number, ifMatch, request.said(), request.orderNumber(), request.correctBy()));
    }

    @POST
    @Path("/correction-checks")
    @Act("case.check-correction")
    @Operation(operationId = "checkCorrection", summary = "The correction was checked (改正复查)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found, order-unknown")
    @APIResponse(responseCode = "409", description = "order-ended, already-closed, step-out-of-order")
    public Response correctionChecks(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.CorrectionCheck request) {
        return answer(cases.endOrder(number, ifMatch, request.said(), request.orderNumber(), request.found()));
    }

    @POST
    @Path("/correction-withdrawals")
    @Act("case.withdraw-correction")
    @Operation(operationId = "withdrawCorrection", summary = "Takes an order to correct back (撤回责令改正)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found, order-unknown")
    @APIResponse(responseCode = "409", description = "order-ended, already-closed, step-out-of-order")
    public Response correctionWithdrawals(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.CorrectionWithdrawal request) {
        return answer(cases.endOrder(
                number, ifMatch, request.said(), request.orderNumber(), CorrectionOrder.Status.WITHDRAWN));
    }

    private static Response answer(SupervisionCase each) {
        return Answer.current(each.version(), CaseView.of(each));
    }
}
