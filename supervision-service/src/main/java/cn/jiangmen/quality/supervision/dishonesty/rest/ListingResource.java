package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.supervision.dishonesty.DishonestyRecord;
import cn.jiangmen.quality.supervision.dishonesty.DueReading;
import cn.jiangmen.quality.supervision.dishonesty.ListingService;
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

/** Lists the party of a proposal, together with its penalty. */
@Path(ProposalResource.PATH + "/{proposal_id}/listings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "DishonestyProposals")
class ListingResource {
    private final ListingService listings;
    private final DueReading due;
    private final Idempotency idempotency;

    ListingResource(ListingService listings, DueReading due, Idempotency idempotency) {
        this.listings = listings;
        this.due = due;
        this.idempotency = idempotency;
    }

    @POST
    @Act("dishonesty.list")
    @Operation(
            operationId = "listSeriousDishonesty",
            summary = "Decides the listing together with the penalty (列入决定)",
            description =
                    "Needs a heavy penalty that stands, decided in the same case and, but for Art 11, on the same day.")
    @APIResponse(
            responseCode = "201",
            description = "the record of the listing",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = RecordView.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "penalty-unknown, dishonesty-measure-unknown, measure-period-unfit, effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "404", description = "dishonesty-proposal-not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "act-not-possible, defence-period-runs, defence-upheld, consent-missing, penalty-not-standing,"
                            + " penalty-elsewhere, penalty-too-light, not-together, listing-number-taken,"
                            + " dishonesty-already-recorded, credit-code-missing, no-rule-in-force, step-out-of-order")
    public Response list(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-d15b0ffee001") @PathParam("proposal_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ProposalRequests.Listing request) {
        return idempotency.once(key, request, () -> {
            DishonestyRecord each =
                    listings.list(id, ifMatch, request.told(), request.by().actor());
            return Answer.created(
                    RecordResource.PATH, each.id().toString(), each.version(), RecordView.of(each, due.of(each)));
        });
    }
}
