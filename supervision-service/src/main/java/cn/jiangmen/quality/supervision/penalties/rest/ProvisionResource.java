package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.supervision.penalties.Provision;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The articles on which penalties rest, by the day on which they are in force. */
@Path("/api/v1/legal-provisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Penalties", description = "行政处罚")
class ProvisionResource {
    private final Provisions provisions;

    ProvisionResource(Provisions provisions) {
        this.provisions = provisions;
    }

    /** All that fit; the table is short. */
    @Schema(name = "LegalProvisions")
    record All(List<Provision> items) {}

    @GET
    @Operation(operationId = "listLegalProvisions", summary = "Articles with their words, all or those of a day (处罚条款)")
    @APIResponse(
            responseCode = "200",
            description = "by code and day",
            content = @Content(schema = @Schema(implementation = All.class)))
    public All list(
            @Parameter(example = "CAR-66") @QueryParam("code") String code,
            @Parameter(description = "in force on this day", example = "2023-07-19") @QueryParam("on") LocalDate on) {
        return new All(provisions.list(code, on));
    }

    @POST
    @Act("legal-provision.add")
    @Operation(
            operationId = "addLegalProvision",
            summary = "Adds an article, or new words of one, from a day on (录入条款)")
    @APIResponse(
            responseCode = "201",
            description = "added; the words before end on that day",
            content = @Content(schema = @Schema(implementation = Provision.class)))
    @APIResponse(responseCode = "409", description = "provision-overlaps")
    public Response add(@NotNull @Valid ProvisionRequests.Added request) {
        return Response.status(Response.Status.CREATED)
                .entity(provisions.add(request.said(), request.by()))
                .build();
    }
}
