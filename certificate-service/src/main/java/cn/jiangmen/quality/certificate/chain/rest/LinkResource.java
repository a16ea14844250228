package cn.jiangmen.quality.certificate.chain.rest;

import cn.jiangmen.quality.certificate.chain.ChainService;
import cn.jiangmen.quality.certificate.chain.Link;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads links and takes them back. */
@Path(LinkResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Chains")
class LinkResource {
    static final String PATH = "/api/v1/certificate-links";

    private final ChainService chains;

    LinkResource(ChainService chains) {
        this.chains = chains;
    }

    @GET
    @Path("/{link_id}")
    @Operation(operationId = "getCertificateLink", summary = "A link by its id (接续记录)")
    @APIResponse(
            responseCode = "200",
            description = "the link",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ChainViews.LinkView.class)))
    @APIResponse(responseCode = "404", description = "certificate-link-not-found")
    public Response get(@PathParam("link_id") UUID id) {
        return answer(chains.get(id));
    }

    @GET
    @Path("/{link_id}/history")
    @Operation(operationId = "getCertificateLinkHistory", summary = "Every version of a link (历史)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "certificate-link-not-found")
    public Page<VersionHistory.Version> history(
            @PathParam("link_id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return chains.history(id, cursor, limit);
    }

    @POST
    @Path("/{link_id}/withdrawals")
    @Operation(operationId = "withdrawCertificateLink", summary = "Takes a link back that was recorded wrongly (撤回接续)")
    @APIResponse(
            responseCode = "200",
            description = "the link after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ChainViews.LinkView.class)))
    @APIResponse(responseCode = "404", description = "certificate-link-not-found")
    @APIResponse(responseCode = "409", description = "chain-link-withdrawn")
    public Response withdraw(
            @PathParam("link_id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ChainRequests.Withdrawal request) {
        return answer(chains.withdraw(id, ifMatch, request.by(), request.reason()));
    }

    private static Response answer(Link link) {
        return Answer.current(link.version(), ChainViews.LinkView.of(link));
    }
}
