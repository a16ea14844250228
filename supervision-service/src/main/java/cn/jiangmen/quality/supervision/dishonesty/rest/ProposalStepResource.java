package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.supervision.dishonesty.DueReading;
import cn.jiangmen.quality.supervision.dishonesty.Proposal;
import cn.jiangmen.quality.supervision.dishonesty.ProposalService;
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

/** Moves a proposal on; every step names the version that it was decided on. */
@Path(ProposalResource.PATH + "/{proposal_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "DishonestyProposals")
@APIResponse(
        responseCode = "200",
        description = "the proposal after the step",
        headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        content = @Content(schema = @Schema(implementation = ProposalView.class)))
@APIResponse(responseCode = "404", description = "dishonesty-proposal-not-found")
class ProposalStepResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-d15b0ffee001";

    private final ProposalService proposals;
    private final DueReading due;

    ProposalStepResource(ProposalService proposals, DueReading due) {
        this.proposals = proposals;
        this.due = due;
    }

    @POST
    @Path("/notices")
    @Act("dishonesty.notify")
    @Operation(operationId = "notifyDishonestyProposal", summary = "Tells the party reason, basis and rights (列入告知)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order")
    public Response notice(
            @Parameter(example = ID) @PathParam("proposal_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProposalRequests.Notice request) {
        return answer(proposals.notified(
                id,
                ifMatch,
                request.notifiedOn(),
                request.documentNumber(),
                request.by().actor()));
    }

    @POST
    @Path("/defences")
    @Act("dishonesty.defend")
    @Operation(operationId = "defendDishonestyProposal", summary = "What the party said and what came of it (陈述、申辩)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order")
    public Response defend(
            @Parameter(example = ID) @PathParam("proposal_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProposalRequests.Defence request) {
        return answer(proposals.defended(
                id,
                ifMatch,
                request.defendedOn(),
                request.outcome(),
                request.statement(),
                request.by().actor()));
    }

    @POST
    @Path("/consent-requests")
    @Act("dishonesty.request-consent")
    @Operation(
            operationId = "requestDishonestyConsent",
            summary = "Asks the next higher authority for consent (报请上级同意)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(
            responseCode = "409",
            description = "act-not-possible, step-out-of-order, defence-period-runs, defence-upheld, calendar-missing")
    public Response requestConsent(
            @Parameter(example = ID) @PathParam("proposal_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProposalRequests.ConsentRequest request) {
        return answer(proposals.consentRequested(
                id,
                ifMatch,
                request.requestedOn(),
                request.authority(),
                request.by().actor()));
    }

    @POST
    @Path("/consents")
    @Act("dishonesty.consent")
    @Operation(
            operationId = "answerDishonestyConsent",
            summary = "The answer of the higher authority; a refusal ends the proposal (上级意见)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order")
    public Response consent(
            @Parameter(example = ID) @PathParam("proposal_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProposalRequests.Consent request) {
        return answer(proposals.consentAnswered(
                id,
                ifMatch,
                request.decidedOn(),
                request.granted(),
                request.documentNumber(),
                request.reason(),
                request.by().actor()));
    }

    @POST
    @Path("/abandonments")
    @Act("dishonesty.abandon")
    @Operation(operationId = "abandonDishonestyProposal", summary = "Decides not to list (不予列入)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order")
    public Response abandon(
            @Parameter(example = ID) @PathParam("proposal_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProposalRequests.Abandonment request) {
        return answer(proposals.abandoned(
                id,
                ifMatch,
                request.abandonedOn(),
                request.reason(),
                request.by().actor()));
    }

    private Response answer(Proposal each) {
        return Answer.current(each.version(), ProposalView.of(each, due.of(each)));
    }
}
