package cn.jiangmen.quality.target.proof.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.proof.Finding;
import cn.jiangmen.quality.target.proof.ProofRefused;
import cn.jiangmen.quality.target.proof.Proofs;
import cn.jiangmen.quality.target.proof.Round;
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
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells how far the ledger is proven and what was found, and runs a round now. */
@Path("/api/v1/ledger/proof")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger", description = "台账核验与重建")
class ProofResource {
    private static final String ROUNDS = "/api/v1/ledger/proof/rounds/";

    private final Proofs proofs;
    private final Idempotency idempotency;

    ProofResource(Proofs proofs, Idempotency idempotency) {
        this.proofs = proofs;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "getLedgerProof",
            summary = "How far the ledger is proven, and what was found lately (台账自证)",
            description =
                    "The ledger is recounted all the time, in small shards, by a count that shares nothing with its own:"
                            + " memberships against what the events told, steps against the memberships. What is found different is"
                            + " recounted and put right, and stays here as a finding.")
    @APIResponse(responseCode = "200", description = "rounds, shards and the newest findings")
    public ProofViews.Status status() throws SQLException {
        return ProofViews.Status.of(proofs.status());
    }

    @GET
    @Path("findings")
    @Operation(
            operationId = "listProofFindings",
            summary = "Rows that were found different, newest first: what they were and became (核验发现)")
    @APIResponse(responseCode = "200", description = "one page")
    public Page<Finding> findings(
            @Parameter(description = "true: not healed yet; false: healed; absent: all") @QueryParam("open")
                    Boolean open,
            @Parameter(description = "next_cursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        long before = Cursor.read(cursor, 1).map(place -> number(place[0])).orElse(Long.MAX_VALUE);
        List<Finding> rows = proofs.findings(before, open, limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(Long.toString(row.id())));
    }

    @POST
    @Path("rounds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "runProofRound",
            summary = "Checks everything now, shard after shard without a pause (立即核验)",
            description = "A round that runs is superseded.")
    @APIResponse(
            responseCode = "202",
            description = "it runs",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Round.class)))
    public Response run(
            @NotNull @Valid ProofViews.Ask ask,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        return idempotency.once(key, ask, () -> {
            Round round = proofs.ask(ask.by());
            return Response.accepted(round)
                    .location(URI.create(ROUNDS + round.id()))
                    .build();
        });
    }

    @GET
    @Path("rounds/{id}")
    @Operation(operationId = "getProofRound", summary = "A round of the proof and how far it has come (核验轮次)")
    @APIResponse(responseCode = "200", description = "the round")
    @APIResponse(responseCode = "404", description = "proof-round-not-found")
    public Round round(@Parameter(example = "12") @PathParam("id") String id) throws SQLException {
        try {
            return proofs.round(Long.parseLong(id)).orElseThrow(ProofRefused.UnknownRound::new);
        } catch (NumberFormatException e) {
            throw new ProofRefused.UnknownRound();
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
