package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.supervision.complaints.Grounds;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The grounds on which complaints and reports end without what was asked for. */
@Path("/api/v1/complaint-grounds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Complaints", description = "投诉:受理、调解、告知")
class GroundResource {
    private final Grounds grounds;
    private final Clock clock;

    GroundResource(Grounds grounds, Clock clock) {
        this.grounds = grounds;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listComplaintGrounds",
            summary = "The grounds in force for what was received on a day (不予受理、终止调解、不予立案情形)")
    @APIResponse(responseCode = "200", description = "grouped by act, in the order of the law")
    public List<Grounds.Ground> list(
            @Parameter(description = "day of receipt; today when absent", example = "2026-05-12")
                    @QueryParam("received_on")
                    LocalDate receivedOn) {
        return grounds.of(receivedOn == null ? LocalDate.now(clock) : receivedOn);
    }
}
