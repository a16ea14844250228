package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.supervision.CaseProcedure;
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

/** How a case comes to its decision: the party is told and heard, and the file reviewed. */
@Path(CaseResource.PATH + "/{case_number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases", description = "案件")
class HearingResource {
    private static final String NUMBER = "440703-2026-000001";

    private final CaseProcedure cases;

    HearingResource(CaseProcedure cases) {
        this.cases = cases;
    }

    @POST
    @Path("/conclusions")
    @Act("case.conclude")
    @Operation(operationId = "concludeInvestigation", summary = "Ends the investigation (调查终结)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(responseCode = "409", description = "wrong-stage, no-such-step, already-closed, step-out-of-order")
    public Response conclusions(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.Conclusion request) {
        return answer(cases.conclude(number, ifMatch, request.said(), request.finding()));
    }

    @POST
    @Path("/notices")
    @Act("case.notify")
    @Operation(
            operationId = "serveNotice",
            summary = "Serves the notice of the intended penalty (行政处罚告知); starts the periods for defence and hearing")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(responseCode = "409", description = "wrong-stage, no-such-step, already-closed, step-out-of-order")
    public Response notices(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.Notice request) {
        return answer(cases.notify(number, ifMatch, request.said(), request.hearingOffered()));
    }

    @POST
    @Path("/statements")
    @Act("case.record-statement")
    @Operation(operationId = "recordStatement", summary = "The party made a statement (陈述申辩)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(responseCode = "409", description = "wrong-stage, no-such-step, already-closed, step-out-of-order")
    public Response statements(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.Step request) {
        return answer(cases.take(number, ifMatch, request.said(), StepKind.STATEMENT_MADE));
    }

    @POST
    @Path("/waivers")
    @Act("case.record-waiver")
    @Operation(operationId = "recordWaiver", summary = "The party gave up being heard, in writing (放弃陈述申辩、听证)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(responseCode = "409", description = "wrong-stage, no-such-step, already-closed, step-out-of-order")
    public Response waivers(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.Step request) {
        return answer(cases.take(number, ifMatch, request.said(), StepKind.WAIVED));
    }

    @POST
    @Path("/hearing-requests")
    @Act("case.request-hearing")
    @Operation(
            operationId = "requestHearing",
            summary = "The party asked for a hearing (申请听证); the period of the case is suspended")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "wrong-stage, no-such-step, hearing-not-offered, request-too-late, calendar-missing, already-closed, step-out-of-order")
    public Response hearingRequests(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.Step request) {
        return answer(cases.requestHearing(number, ifMatch, request.said()));
    }

    @POST
    @Path("/hearings")
    @Act("case.hear")
    @Operation(operationId = "holdHearing", summary = "The hearing was held (举行听证)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "wrong-stage, no-such-step, hearing-announced-late, calendar-missing, already-closed, step-out-of-order")
    public Response hearings(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.Hearing request) {
        return answer(cases.hear(number, ifMatch, request.said(), request.announcedOn()));
    }

    @POST
    @Path("/defence-reviews")
    @Act("case.review-defence")
    @Operation(operationId = "reviewDefence", summary = "What the party said was weighed (陈述申辩复核)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "wrong-stage, no-such-step, defence-open, calendar-missing, already-closed, step-out-of-order")
    public Response defenceReviews(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.DefenceReview request) {
        return answer(cases.reviewDefence(number, ifMatch, request.said(), request.adopted()));
    }

    @POST
    @Path("/legal-reviews")
    @Act("case.request-legal-review")
    @Operation(operationId = "requestLegalReview", summary = "The file went to the legal review (送法制审核)")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(responseCode = "409", description = "wrong-stage, no-such-step, already-closed, step-out-of-order")
    public Response legalReviews(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.Step request) {
        return answer(cases.take(number, ifMatch, request.said(), StepKind.REVIEW_REQUESTED));
    }

    @POST
    @Path("/legal-review-results")
    @Act("case.end-legal-review")
    @Operation(
            operationId = "endLegalReview",
            summary = "The legal review ended (审核意见); returned, the case is investigated again")
    @APIResponse(
            responseCode = "200",
            description = "the case after the step",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-not-found")
    @APIResponse(responseCode = "409", description = "wrong-stage, no-such-step, already-closed, step-out-of-order")
    public Response legalReviewResults(
            @Parameter(example = NUMBER) @PathParam("case_number") String number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid StepRequests.ReviewResult request) {
        return answer(cases.take(number, ifMatch, request.said(), request.kind()));
    }

    private static Response answer(SupervisionCase each) {
        return Answer.current(each.version(), CaseView.of(each));
    }
}
