package cn.jiangmen.quality.target.parked.rest;

import cn.jiangmen.quality.target.parked.Decision;
import cn.jiangmen.quality.target.parked.ParkedPreview;
import cn.jiangmen.quality.target.parked.ParkedRefused;
import cn.jiangmen.quality.target.parked.ParkedService;
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
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows what a parked event would change, and takes the decision about it. */
@Path("/api/v1/parked-events/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger", description = "台账核验与重建")
class ParkedResource {
    private final ParkedService parked;

    ParkedResource(ParkedService parked) {
        this.parked = parked;
    }

    @GET
    @Path("preview")
    @Operation(
            operationId = "previewParkedEvent",
            summary = "Which numbers a replay would change (重放预览)",
            description =
                    "The event is applied in a transaction that is rolled back, and the numbers of today and of the"
                            + " plan's year ends are compared. The ledger takes nothing else in meanwhile: ask for it, do not poll it.")
    @APIResponse(responseCode = "200", description = "what would change")
    @APIResponse(responseCode = "404", description = "parked-event-not-found")
    public ParkedPreview preview(@Parameter(example = "3") @PathParam("id") String id) throws SQLException {
        return parked.preview(number(id));
    }

    @POST
    @Path("replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayParkedEvent",
            summary = "Gives the event to the ledger again (重放)",
            description = "Safe to repeat: an event that was applied is not parked any more.")
    @APIResponse(responseCode = "200", description = "APPLIED, or REFUSED with the reason: then it stays parked")
    @APIResponse(responseCode = "404", description = "parked-event-not-found")
    @APIResponse(responseCode = "503", description = "projection-stands-still")
    public Decision replay(@Parameter(example = "3") @PathParam("id") String id, @NotNull @Valid ParkedRequest request)
            throws SQLException, InterruptedException {
        return parked.replay(number(id), request.by(), request.reason());
    }

    @POST
    @Path("discards")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discardParkedEvent",
            summary = "Gives the event up; what it said is kept with the decision (弃置)")
    @APIResponse(responseCode = "200", description = "DISCARDED")
    @APIResponse(responseCode = "404", description = "parked-event-not-found")
    public Decision discard(
            @Parameter(example = "3") @PathParam("id") String id, @NotNull @Valid ParkedRequest request) {
        return parked.discard(number(id), request.by(), request.reason());
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new ParkedRefused.UnknownEvent();
        }
    }
}
