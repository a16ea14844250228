package cn.jiangmen.quality.supervision.proposals.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.proposals.Proposal;
import cn.jiangmen.quality.supervision.proposals.ProposalSearch;
import cn.jiangmen.quality.supervision.proposals.ProposalService;
import cn.jiangmen.quality.supervision.proposals.ProposalStatus;
import cn.jiangmen.quality.supervision.roles.Act;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows proposals and takes the officer's decision. */
@Path("/api/v1/case-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Case proposals", description = "立案建议")
class ProposalResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-1ead00000001";
    private static final String DEFAULT_LIMIT = "50";

    private final ProposalService proposals;
    private final ProposalSearch search;

    ProposalResource(ProposalService proposals, ProposalSearch search) {
        this.proposals = proposals;
        this.search = search;
    }

    @GET
    @Operation(
            operationId = "listCaseProposals",
            summary = "Proposals that fit all filters, as their leads were found (立案建议列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, invalid-cursor")
    public Page<ProposalView> list(
            @QueryParam("status") ProposalStatus status,
            @Parameter(example = "VALIDITY_TOO_LONG") @QueryParam("rule") String rule,
            @Parameter(description = "six digits, or unattributed", example = "440703") @QueryParam("county")
                    String county,
            @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code") String creditCode,
            @Parameter(example = "440703-2026-000001") @QueryParam("case_number") String caseNumber,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<ProposalView> rows = search
                .list(
                        new ProposalSearch.Filter(status, rule, county, creditCode, caseNumber),
                        Cursor.id(cursor),
                        limit + 1)
                .stream()
                .map(ProposalView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.proposalId().toString()));
    }

    @GET
    @Path("/{proposal_id}")
    @Operation(operationId = "getCaseProposal", summary = "A proposal with the evidence of its lead (立案建议)")
    @APIResponse(
            responseCode = "200",
            description = "the proposal",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "case-proposal-not-found")
    public Response get(@Parameter(example = ID) @PathParam("proposal_id") String id) {
        return answer(proposals.get(id));
    }

    @POST
    @Path("/{proposal_id}/acceptances")
    @Act("case-proposal.accept")
    @Operation(
            operationId = "acceptCaseProposal",
            summary = "Opens a case on the proposal (立案)",
            description = "The case names the lead as its source. `by` is a claim until identity is checked.")
    @APIResponse(
            responseCode = "200",
            description = "the proposal, with the number of its case",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "400",
            description = "case-proposal-incomplete, county-unknown, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "case-proposal-not-found")
    @APIResponse(responseCode = "409", description = "case-proposal-decided, case-proposal-lapsed")
    public Response accept(
            @Parameter(example = ID) @PathParam("proposal_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProposalRequests.Acceptance request) {
        return answer(proposals.accept(id, ifMatch, request.said()));
    }

    @POST
    @Path("/{proposal_id}/dismissals")
    @Act("case-proposal.dismiss")
    @Operation(
            operationId = "dismissCaseProposal",
            summary = "Files no case on the proposal (不予立案)",
            description = "It is proposed again only when its lead rests on new facts.")
    @APIResponse(
            responseCode = "200",
            description = "the proposal after the decision",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "case-proposal-not-found")
    @APIResponse(responseCode = "409", description = "case-proposal-decided, case-proposal-lapsed")
    public Response dismiss(
            @Parameter(example = ID) @PathParam("proposal_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProposalRequests.Dismissal request) {
        return answer(proposals.dismiss(id, ifMatch, request.by().strip(), request.reason()));
    }

    @GET
    @Path("/{proposal_id}/history")
    @Operation(operationId = "getCaseProposalHistory", summary = "Every version of a proposal (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "case-proposal-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("proposal_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return proposals.history(id, cursor, limit);
    }

    private static Response answer(Proposal each) {
        return Answer.current(each.version(), ProposalView.of(each));
    }
}
