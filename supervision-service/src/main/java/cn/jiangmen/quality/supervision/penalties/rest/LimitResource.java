package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.supervision.penalties.Provisions;
import cn.jiangmen.quality.supervision.roles.Act;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The amounts that laws and departments set: on the spot, and a lower fine. */
@Path("/api/v1/penalty-limits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Penalties", description = "行政处罚")
class LimitResource {
    private final Provisions provisions;

    LimitResource(Provisions provisions) {
        this.provisions = provisions;
    }

    /** All of them. */
    @Schema(name = "PenaltyLimits")
    record All(List<Provisions.Limit> items) {}

    @GET
    @Operation(operationId = "listPenaltyLimits", summary = "Amounts and since when they hold (数额标准)")
    @APIResponse(
            responseCode = "200",
            description = "by code and day",
            content = @Content(schema = @Schema(implementation = All.class)))
    public All list() {
        return new All(provisions.limits());
    }

    @POST
    @Act("penalty-limit.set")
    @Operation(operationId = "setPenaltyLimit", summary = "Sets an amount from a day on (设定数额标准)")
    @APIResponse(
            responseCode = "201",
            description = "set",
            content = @Content(schema = @Schema(implementation = Provisions.Limit.class)))
    @APIResponse(responseCode = "409", description = "provision-overlaps")
    public Response set(@NotNull @Valid ProvisionRequests.LimitSet request) {
        return Response.status(Response.Status.CREATED)
                .entity(provisions.set(request.said()))
                .build();
    }
}
