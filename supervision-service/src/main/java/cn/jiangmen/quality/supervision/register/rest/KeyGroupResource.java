package cn.jiangmen.quality.supervision.register.rest;

import cn.jiangmen.quality.supervision.register.KeyGroups;
import cn.jiangmen.quality.supervision.roles.Act;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads the key groups and adds products to them. */
@Path("/api/v1/key-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Check objects", description = "检查对象名录库")
class KeyGroupResource {
    private final KeyGroups groups;

    KeyGroupResource(KeyGroups groups) {
        this.groups = groups;
    }

    /** All key groups. */
    @Schema(name = "KeyGroups")
    record Groups(List<KeyGroups.Group> items) {}

    @GET
    @Operation(operationId = "listKeyGroups", summary = "The key groups of the plan with their products (重点产品目录)")
    @APIResponse(
            responseCode = "200",
            description = "all of them, with products of the past and to come",
            content = @Content(schema = @Schema(implementation = Groups.class)))
    public Groups list() {
        return new Groups(groups.all());
    }

    @POST
    @Path("/{code}/products")
    @Act("key-group.add-product")
    @Operation(operationId = "addKeyGroupProduct", summary = "Adds products to a key group from a day on (增补重点产品)")
    @APIResponse(
            responseCode = "200",
            description = "the group with its products",
            content = @Content(schema = @Schema(implementation = KeyGroups.Group.class)))
    @APIResponse(responseCode = "400", description = "key-group-product-unnamed")
    @APIResponse(responseCode = "404", description = "key-group-unknown")
    public KeyGroups.Group add(
            @Parameter(example = "WIRE_AND_CABLE") @PathParam("code") String code,
            @NotNull @Valid RegisterRequests.Product request) {
        return groups.add(
                code,
                request.productClass(),
                request.namePart(),
                request.nameZh(),
                request.validFrom(),
                request.validUntil(),
                request.source());
    }
}
