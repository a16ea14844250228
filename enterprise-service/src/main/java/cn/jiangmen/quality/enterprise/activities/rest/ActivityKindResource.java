package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.ActivityKind;
import cn.jiangmen.quality.enterprise.activities.ActivityKinds;
import cn.jiangmen.quality.enterprise.activities.WorkItem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the kinds of quality work and what can be chosen for them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quality activities")
class ActivityKindResource {
    private final ActivityKinds kinds;

    ActivityKindResource(ActivityKinds kinds) {
        this.kinds = kinds;
    }

    @GET
    @Path("/quality-activity-kinds")
    @Operation(operationId = "listActivityKinds", summary = "Kinds of quality work, in the plan's order (质量工作类别)")
    @APIResponse(responseCode = "200", description = "the kinds")
    public List<ActivityKind> list() {
        return kinds.all();
    }

    @GET
    @Path("/quality-work-items")
    @Operation(
            operationId = "listQualityWorkItems",
            summary = "What can be chosen for a kind: methods, awards, sorts of projects … (可选项目录)")
    @APIResponse(responseCode = "200", description = "the items, catalogue by catalogue, with the source of each")
    public List<WorkItem> items() {
        return kinds.items();
    }
}
