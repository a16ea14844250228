package cn.jiangmen.quality.supervision.inspections.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.inspections.FollowUpKind;
import cn.jiangmen.quality.supervision.inspections.OpenWork;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists what is still to be done after inspections, with the day by which. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Inspections", description = "监督检查")
class OpenWorkResource {
    private static final String DEFAULT_LIMIT = "50";

    private final OpenWork work;

    OpenWorkResource(OpenWork work) {
        this.work = work;
    }

    @GET
    @Path("/inspection-publications")
    @Operation(
            operationId = "listUnpublishedInspections",
            summary = "Inspections that are not public yet, the oldest first, with the last day (待公示)",
            description =
                    "20 working days from the check (企业信息公示暂行条例; clock CHECK_PUBLISH). Where the count runs into a"
                            + " year whose holiday notice is not loaded, the day is null and the year is named.")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<OpenWork.Work> unpublished(
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return page(work.unpublished(county, after(cursor), limit + 1), limit);
    }

    @GET
    @Path("/inspection-follow-ups")
    @Operation(
            operationId = "listOpenFollowUps",
            summary = "Results that were not answered yet, the oldest first (待办后续处理)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<OpenWork.Work> unanswered(
            @QueryParam("kind") FollowUpKind kind,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return page(work.unanswered(kind, county, after(cursor), limit + 1), limit);
    }

    private static Page<OpenWork.Work> page(List<OpenWork.Work> rows, int limit) {
        return Page.of(
                rows,
                limit,
                row -> Cursor.after(
                        row.inspectedOn().toString(), row.inspectionId().toString()));
    }

    private static OpenWork.After after(String cursor) {
        try {
            return Cursor.read(cursor, 2)
                    .map(key -> new OpenWork.After(LocalDate.parse(key[0]), UUID.fromString(key[1])))
                    .orElse(OpenWork.After.START);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
