package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.supervision.penalties.Penalty;
import cn.jiangmen.quality.supervision.penalties.PublicationTerms;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The publications of one penalty. */
@Path(PenaltyResource.PATH + "/{penalty_id}/publications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Penalties", description = "行政处罚")
class PublicationsResource {
    private final PublicationTerms terms;

    PublicationsResource(PublicationTerms terms) {
        this.terms = terms;
    }

    @GET
    @Operation(
            operationId = "getPenaltyPublications",
            summary = "Both publications of a penalty and their clocks (公示情况)")
    @APIResponse(
            responseCode = "200",
            description = "the publications",
            content = @Content(schema = @Schema(implementation = PublicationsView.class)))
    @APIResponse(responseCode = "404", description = "penalty-not-found")
    public Response get(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-9c0ffee00001") @PathParam("penalty_id") String id) {
        Penalty each = terms.get(id);
        return Answer.current(each.version(), PublicationsView.of(each, terms.due(each)));
    }
}
