package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.dishonesty.Acts;
import cn.jiangmen.quality.supervision.dishonesty.DueReading;
import cn.jiangmen.quality.supervision.dishonesty.Proposal;
import cn.jiangmen.quality.supervision.dishonesty.ProposalSearch;
import cn.jiangmen.quality.supervision.dishonesty.ProposalService;
import cn.jiangmen.quality.supervision.roles.Act;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes proposals to list and reads them. */
@Path(ProposalResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "DishonestyProposals", description = "拟列入严重违法失信名单")
class ProposalResource {
    static final String PATH = "/api/v1/dishonesty-proposals";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-d15b0ffee001";
    private static final String DEFAULT_LIMIT = "50";

    private final ProposalService proposals;
    private final ProposalSearch search;
    private final DueReading due;
    private final Acts acts;
    private final Idempotency idempotency;

    ProposalResource(
            ProposalService proposals, ProposalSearch search, DueReading due, Acts acts, Idempotency idempotency) {
        this.proposals = proposals;
        this.search = search;
        this.due = due;
        this.acts = acts;
        this.idempotency = idempotency;
    }

    @POST
    @Act("dishonesty.propose")
    @Operation(
            operationId = "makeDishonestyProposal",
            summary = "Proposes to list the party of an investigated case (拟列入)",
            description =
                    "All three findings of Order 44 Art 2 are needed. Nothing of a proposal reaches the credit platform.")
    @APIResponse(
            responseCode = "201",
            description = "made",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "400",
            description = "case-unknown, dishonesty-ground-unknown, effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(
            responseCode = "409",
            description = "case-not-investigated, credit-code-missing, dishonesty-already-proposed, step-out-of-order")
    public Response make(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid ProposalRequests.Making request) {
        return idempotency.once(key, request, () -> {
            Proposal each = proposals.make(
                    request.caseNumber(),
                    request.ground(),
                    request.findings().findings(),
                    request.proposedOn(),
                    request.by().actor());
            return Answer.created(PATH, each.id().toString(), each.version(), ProposalView.of(each, due.of(each)));
        });
    }

    @GET
    @Path("/{proposal_id}")
    @Operation(operationId = "getDishonestyProposal", summary = "A proposal by its id (拟列入)")
    @APIResponse(
            responseCode = "200",
            description = "the proposal",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "404", description = "dishonesty-proposal-not-found")
    public Response get(@Parameter(example = ID) @PathParam("proposal_id") String id) {
        Proposal each = proposals.get(id);
        return Answer.current(each.version(), ProposalView.of(each, due.of(each)));
    }

    @GET
    @Operation(
            operationId = "listDishonestyProposals",
            summary = "Proposals that fit all filters, in the order of their making (拟列入列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, invalid-cursor")
    public Page<ProposalView> list(
            @Valid @BeanParam ProposalQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<Proposal> rows = search.list(query.filter(Cursor.id(cursor)), limit + 1);
        Map<UUID, List<DueReading.DueLine>> lines = due.ofProposals(rows);
        List<ProposalView> views = rows.stream()
                .map(each -> ProposalView.of(each, lines.get(each.id())))
                .toList();
        return Page.of(views, limit, row -> Cursor.after(row.proposalId().toString()));
    }

    @GET
    @Path("/{proposal_id}/history")
    @Operation(
            operationId = "getDishonestyProposalHistory",
            summary = "Every version: what changed, when, by which request (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "dishonesty-proposal-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("proposal_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return proposals.history(id, cursor, limit);
    }

    @GET
    @Path("/{proposal_id}/acts")
    @Operation(operationId = "getDishonestyProposalActs", summary = "Who did what with which document (经办记录)")
    @APIResponse(responseCode = "200", description = "a page, oldest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "dishonesty-proposal-not-found")
    public Page<Acts.Act> acts(
            @Parameter(example = ID) @PathParam("proposal_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<Acts.Act> rows = acts.read(proposals.get(id).id(), Cursor.number(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(row.version()));
    }
}
