package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.penalties.Channel;
import cn.jiangmen.quality.supervision.penalties.PublicationStatus;
import cn.jiangmen.quality.supervision.penalties.PublicationTerms;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The publications of all penalties, such as those that are overdue. */
@Path("/api/v1/penalty-publications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Penalties", description = "行政处罚")
class PublicationListResource {
    private final PublicationTerms terms;

    PublicationListResource(PublicationTerms terms) {
        this.terms = terms;
    }

    @GET
    @Operation(
            operationId = "listPenaltyPublications",
            summary = "Publications that fit all filters, with the last day for what is to be done (公示台账)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<PublicationTerms.Line> list(
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("channel") Channel channel,
            @QueryParam("status") PublicationStatus status,
            @QueryParam("overdue") Boolean overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String[] after = Cursor.read(cursor, 2).orElse(null);
        List<PublicationTerms.Line> lines = terms.list(
                new PublicationTerms.Filter(county, channel, status, overdue),
                after == null ? null : id(after[0]),
                after == null ? null : channel(after[1]),
                limit + 1);
        return Page.of(
                lines,
                limit,
                line -> Cursor.after(line.penaltyId().toString(), line.channel().name()));
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new Cursor.InvalidCursor();
        }
    }

    private static Channel channel(String written) {
        try {
            return Channel.valueOf(written);
        } catch (IllegalArgumentException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
