package cn.jiangmen.quality.certificate.chain.rest;

import cn.jiangmen.quality.certificate.chain.ChainService;
import cn.jiangmen.quality.certificate.chain.Link;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Idempotency;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says that another certificate follows one. */
@Path("/api/v1/certificates/{id}/successions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Chains")
class SuccessionResource {
    private final ChainService chains;
    private final Idempotency idempotency;

    SuccessionResource(ChainService chains, Idempotency idempotency) {
        this.chains = chains;
        this.idempotency = idempotency;
    }

    /** What a repeated request is compared by: the certificate too, which stands in the path. */
    record Asked(UUID certificate, ChainRequests.Succession request) {}

    @POST
    @Operation(
            operationId = "followCertificate",
            summary = "Says that another registered certificate follows this one (登记接续)",
            description =
                    "For re-certification under a new number, a transfer that both bodies reported, or a replacement.")
    @APIResponse(
            responseCode = "201",
            description = "linked",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = ChainViews.LinkView.class)))
    @APIResponse(responseCode = "400", description = "chain-to-itself, reason-code-unknown")
    @APIResponse(responseCode = "404", description = "certificate-not-found")
    @APIResponse(
            responseCode = "409",
            description = "chain-linked-already, chain-circular, chain-other-scheme, chain-other-holder,"
                    + " chain-successor-older, chain-kind-contradicts-bodies")
    public Response follow(
            @PathParam("id") UUID id,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid ChainRequests.Succession request) {
        return idempotency.once(key, new Asked(id, request), () -> {
            Link link = chains.follow(id, request.successorId(), request.told());
            return Answer.created(
                    LinkResource.PATH, link.id().toString(), link.version(), ChainViews.LinkView.of(link));
        });
    }
}
