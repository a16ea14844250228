package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.County;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The counties an enterprise can be attributed to. */
@Path("/api/v1/counties")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Counties", description = "县(市、区)")
class CountyResource {
    private final Counties counties;

    CountyResource(Counties counties) {
        this.counties = counties;
    }

    @GET
    @Operation(
            operationId = "listCounties",
            summary = "The county-level divisions of the city (GB/T 2260), all that ever were or those of a day (县市区)")
    public List<County> list(
            @Parameter(description = "those that exist on this day, by the names of that day", example = "2026-01-01")
                    @QueryParam("on")
                    LocalDate on) {
        return on == null ? counties.all() : counties.tree().on(on);
    }
}
