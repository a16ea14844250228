package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.visits.VisitKind;
import cn.jiangmen.quality.certificate.visits.VisitService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the register's list of kinds of visits. */
@Path("/api/v1/visit-kinds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visits")
class VisitKindResource {
    private final VisitService visits;

    VisitKindResource(VisitService visits) {
        this.visits = visits;
    }

    @GET
    @Operation(operationId = "listVisitKinds", summary = "The register's list of kinds of visits (审核活动类型)")
    public List<VisitKind> kinds() {
        return visits.kinds();
    }
}
