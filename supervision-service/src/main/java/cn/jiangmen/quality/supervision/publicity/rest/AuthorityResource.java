package cn.jiangmen.quality.supervision.publicity.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.publicity.Authorities;
import cn.jiangmen.quality.supervision.publicity.Authority;
import cn.jiangmen.quality.supervision.roles.Act;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The authorities that decide in the counties. */
@Path("/api/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "DoublePublicity", description = "双公示")
class AuthorityResource {
    private static final int NAME = 200;

    private final Authorities authorities;

    AuthorityResource(Authorities authorities) {
        this.authorities = authorities;
    }

    /** All seven. */
    @Schema(name = "AuthorityList")
    record All(List<Authority> items) {}

    @Schema(name = "AuthorityStated", description = "处罚机关")
    record Stated(
            @Schema(examples = "江门市蓬江区市场监督管理局") @NotNull @Line(max = NAME)
            String name,

            @Schema(examples = "114407000070400130") @NotNull @Line(max = 64)
            String creditCode,

            @Schema(description = "where the code was read", examples = "单位公开信息") @NotNull @Line(max = NAME)
            String source,

            @Schema(examples = "江门市市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {}

    @GET
    @Operation(operationId = "listAuthorities", summary = "The authorities of the counties (处罚机关)")
    @APIResponse(
            responseCode = "200",
            description = "by county",
            content = @Content(schema = @Schema(implementation = All.class)))
    public All list() {
        return new All(authorities.list());
    }

    @PUT
    @Path("/{county}")
    @Act("authority.set")
    @Operation(operationId = "setAuthority", summary = "Sets name and credit code of a county's authority (设定处罚机关)")
    @APIResponse(
            responseCode = "200",
            description = "as it is now",
            content = @Content(schema = @Schema(implementation = Authority.class)))
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid")
    public Response set(
            @Parameter(example = "440703") @PathParam("county") String county,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Stated request) {
        Authority set =
                authorities.set(county, ifMatch, request.name(), request.creditCode(), request.source(), request.by());
        return Answer.current(set.version(), set);
    }
}
