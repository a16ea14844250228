package cn.jiangmen.quality.target.parked.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.parked.Decision;
import cn.jiangmen.quality.target.parked.ParkedService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what was decided about parked events. */
@Path("/api/v1/parked-event-decisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger", description = "台账核验与重建")
class DecisionResource {
    private final ParkedService parked;

    DecisionResource(ParkedService parked) {
        this.parked = parked;
    }

    @GET
    @Operation(
            operationId = "listParkedEventDecisions",
            summary = "What was decided about parked events, newest first (处理记录)")
    @APIResponse(responseCode = "200", description = "one page")
    public Page<Decision> decisions(
            @Parameter(description = "next_cursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        long before = Cursor.read(cursor, 1).map(place -> id(place[0])).orElse(Long.MAX_VALUE);
        List<Decision> rows = parked.decisions(before, limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(Long.toString(row.id())));
    }

    private static long id(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
