package cn.jiangmen.quality.certificate.chain.rest;

import cn.jiangmen.quality.certificate.Replacements;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.chain.ChainService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the chain that a certificate stands in. */
@Path("/api/v1/certificates/{id}/chain")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Chains", description = "证书接续")
class ChainResource {
    private final ChainService chains;
    private final Replacements replacements;
    private final Clock clock;

    ChainResource(ChainService chains, Replacements replacements, Clock clock) {
        this.chains = chains;
        this.replacements = replacements;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getCertificateChain",
            summary = "The certificates that follow one another, from the first to the last (接续链、换证原因)")
    @APIResponse(responseCode = "400", description = "date-implausible")
    @APIResponse(responseCode = "404", description = "certificate-not-found")
    public ChainViews.ChainView chain(
            @PathParam("id") UUID id,
            @Parameter(description = "day for the states; today when absent", example = "2025-12-31") @QueryParam("on")
                    LocalDate on) {
        Term.plausible("on", on);
        return ChainViews.ChainView.of(chains.chain(id), on == null ? LocalDate.now(clock) : on, replacements::of);
    }
}
