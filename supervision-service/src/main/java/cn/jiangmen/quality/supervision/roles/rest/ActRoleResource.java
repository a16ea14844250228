package cn.jiangmen.quality.supervision.roles.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.roles.ActRoles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells which role may do which act, and what was claimed. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roles", description = "岗位权限")
class ActRoleResource {
    private final ActRoles roles;

    ActRoleResource(ActRoles roles) {
        this.roles = roles;
    }

    /** All lines. */
    record Lines(List<ActRoles.Line> items) {}

    @GET
    @Path("/act-roles")
    @Operation(
            operationId = "listActRoles",
            summary = "Which role may do which act (岗位权限表)",
            description =
                    "A role is claimed in the header X-Acting-Role (several with commas) until identities are checked.")
    @APIResponse(responseCode = "200", description = "every act with its roles")
    public Lines list() {
        return new Lines(roles.all());
    }

    @GET
    @Path("/act-claims")
    @Operation(operationId = "listActClaims", summary = "Who claimed which role for which act (岗位声明记录)")
    @APIResponse(responseCode = "200", description = "a page, oldest first; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<ActRoles.Claim> claims(
            @Parameter(example = "penalty.decide") @QueryParam("act") @Line(max = 60) String act,
            @QueryParam("verdict") ActRoles.Verdict verdict,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                roles.claims(act, verdict, Cursor.id(cursor), limit + 1),
                limit,
                row -> Cursor.after(row.id().toString()));
    }
}
