package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.ActivityKind;
import cn.jiangmen.quality.enterprise.activities.ActivityKinds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the kinds of quality work. */
@Path("/api/v1/quality-activity-kinds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quality activities")
class ActivityKindResource {
    private final ActivityKinds kinds;

    ActivityKindResource(ActivityKinds kinds) {
        this.kinds = kinds;
    }

    @GET
    @Operation(operationId = "listActivityKinds", summary = "Kinds of quality work, in the plan's order (质量工作类别)")
    @APIResponse(responseCode = "200", description = "the kinds")
    public List<ActivityKind> list() {
        return kinds.all();
    }
}
