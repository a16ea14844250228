package cn.jiangmen.quality.target.announce.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.announce.Movement;
import cn.jiangmen.quality.target.announce.Movements;
import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells how the day's numbers moved lately. */
@Path("/api/v1/movements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Progress", description = "指标完成情况")
class MovementResource {
    private final Movements movements;

    MovementResource(Movements movements) {
        this.movements = movements;
    }

    /** One page of movements. */
    @Schema(name = "MovementPage", description = "变动记录")
    record MovementPage(
            @JsonUnwrapped Standing standing,

            @Schema(
                    description =
                            "false: some that were asked for are no longer kept, or there is no such state of the ledger yet")
            boolean complete,

            List<Movement> items,
            @Schema(nullable = true) String nextCursor) {}

    @GET
    @Operation(
            operationId = "listMovements",
            summary = "How the day's numbers moved lately, city and counties (最新变动)",
            description =
                    "What happened between two looks, about a second, counts as one movement. The newest come first;"
                            + " after a sequence, the oldest. The last 20,000 are kept.")
    @APIResponse(responseCode = "200", description = "one page")
    public MovementPage movements(
            @Parameter(description = "only what led to later states of the ledger", example = "18204")
                    @QueryParam("since_sequence")
                    @Min(0)
                    Long since,
            @Parameter(description = "next_cursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        long place = Cursor.read(cursor, 1).map(MovementResource::id).orElse(since == null ? Long.MAX_VALUE : 0L);
        Movements.Recorded recorded =
                since == null ? movements.latest(place, limit + 1) : movements.since(since, place, limit + 1);
        Page<Movement> page = Page.of(recorded.items(), limit, row -> Cursor.after(Long.toString(row.id())));
        return new MovementPage(recorded.standing(), recorded.complete(), page.items(), page.nextCursor());
    }

    private static long id(String[] place) {
        try {
            return Long.parseLong(place[0]);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
