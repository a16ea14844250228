package cn.jiangmen.quality.certificate.chain.rest;

import cn.jiangmen.quality.certificate.chain.ChainService;
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

/** Transfers a certificate to another body. */
@Path("/api/v1/certificates/{id}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Chains")
class TransferResource {
    private final ChainService chains;
    private final Idempotency idempotency;

    TransferResource(ChainService chains, Idempotency idempotency) {
        this.chains = chains;
        this.idempotency = idempotency;
    }

    /** What a repeated request is compared by: the certificate too, which stands in the path. */
    record Asked(UUID certificate, ChainRequests.TransferTold request) {}

    @POST
    @Operation(
            operationId = "transferCertificate",
            summary = "Transfers a certificate to another body (转换认证机构)",
            description =
                    "In one act: the new body's certificate is registered with the same holder, scheme and product, the"
                            + " old one is revoked (management systems) or cancelled, and both are linked. Nothing is written when any"
                            + " part is refused.")
    @APIResponse(
            responseCode = "201",
            description = "transferred; Location is the new certificate, the ETag its version",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = ChainViews.TransferredView.class)))
    @APIResponse(
            responseCode = "400",
            description = "reason-code-unknown, reason-code-missing, certificate-number-invalid, date-implausible,"
                    + " expiry-before-issue, term-too-long")
    @APIResponse(responseCode = "404", description = "certificate-not-found")
    @APIResponse(
            responseCode = "409",
            description = "transfer-not-valid, transfer-leaves-gap, transfer-body-not-approved,"
                    + " chain-kind-contradicts-bodies, chain-linked-already, certificate-number-taken,"
                    + " transition-not-allowed")
    public Response transfer(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid ChainRequests.TransferTold request) {
        return idempotency.once(key, new Asked(id, request), () -> {
            ChainService.Transferred transferred = chains.transfer(id, ifMatch, request.told());
            return Answer.created(
                    "/api/v1/certificates",
                    transferred.after().id().toString(),
                    transferred.after().version(),
                    ChainViews.TransferredView.of(transferred));
        });
    }
}
