package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.dishonesty.NameChecks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows where names and codes of records are not those of the register. */
@Path("/api/v1/dishonesty-name-checks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "DishonestyRecords")
class NameCheckResource {
    private final NameChecks checks;

    NameCheckResource(NameChecks checks) {
        this.checks = checks;
    }

    @GET
    @Operation(
            operationId = "listDishonestyNameChecks",
            summary = "Active records whose name or code is not the register's (名称、代码预检)",
            description = "A correction of the record puts it right; the register may lag behind by some seconds.")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<NameChecks.Check> list(
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("finding") NameChecks.Finding finding,
            @Parameter(description = "true: also those on which nothing was found")
                    @QueryParam("everything")
                    @DefaultValue("false")
                    boolean everything,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                checks.list(county, finding, everything, Cursor.id(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.recordId().toString()));
    }
}
