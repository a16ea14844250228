package cn.jiangmen.quality.enterprise.screenings.rest;

import cn.jiangmen.quality.enterprise.screenings.Purposes;
import cn.jiangmen.quality.kit.signing.Signatures;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What may be asked for, what the basis codes mean, and by which keys the calls are signed. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Screening", description = "用途核查")
class ScreeningCatalogueResource {
    private final Purposes purposes;
    private final Signatures signatures;
    private final Clock clock;

    ScreeningCatalogueResource(Purposes purposes, Signatures signatures, Clock clock) {
        this.purposes = purposes;
        this.signatures = signatures;
        this.clock = clock;
    }

    @GET
    @Path("/screening-purposes")
    @Operation(operationId = "listScreeningPurposes", summary = "What may be screened for today (核查用途)")
    @APIResponse(responseCode = "200", description = "all of them")
    public List<Purposes.Purpose> purposes() {
        return purposes.on(LocalDate.now(clock));
    }

    @GET
    @Path("/screening-basis-codes")
    @Operation(
            operationId = "listScreeningBasisCodes",
            summary = "What the basis codes state, and what instruments say about them (核查依据代码)",
            description = "`mark` says how sure a rule is; where no rule is given, none is known here.")
    @APIResponse(responseCode = "200", description = "all of them")
    public List<Purposes.BasisCode> basisCodes() {
        return purposes.codes(null, LocalDate.now(clock));
    }

    @GET
    @Path("/screening-keys")
    @Operation(operationId = "getScreeningKeys", summary = "The public keys of the calls (回调签名公钥)")
    @APIResponse(responseCode = "200", description = "the keys, the one that signs now first")
    public ScreeningViews.Keys keys() {
        return new ScreeningViews.Keys(signatures.keys());
    }
}
