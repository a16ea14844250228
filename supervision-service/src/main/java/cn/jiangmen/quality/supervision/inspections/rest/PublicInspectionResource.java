package cn.jiangmen.quality.supervision.inspections.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.inspections.PublishedInspections;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Published results of inspections; nobody has to say who he is. */
@Path("/public/inspections")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Public draws", description = "抽查公示")
class PublicInspectionResource {
    private static final String DEFAULT_LIMIT = "50";

    private final PublishedInspections published;

    PublicInspectionResource(PublishedInspections published) {
        this.published = published;
    }

    @GET
    @Operation(
            operationId = "listPublicInspections",
            summary = "Published results of inspections, in the order of recording (检查结果公示)",
            description =
                    "The eight customary classes of result. Names of sole traders are shortened. A withdrawn result is"
                            + " gone; a corrected one shows the day of its correction.")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, invalid-cursor")
    public Page<PublishedInspections.Copy> list(
            @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code") @Line String creditCode,
            @Parameter(example = "440703") @QueryParam("county") @Line String county,
            @Parameter(description = "objects drawn in it", example = "019ab0de-7c1a-7d2e-9f00-1c0ffee00005")
                    @QueryParam("draw_id")
                    UUID drawId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        PublishedInspections.Filter filter = new PublishedInspections.Filter(
                creditCode == null ? null : Subject.code(creditCode), county, drawId, Cursor.id(cursor));
        return Page.of(
                published.list(filter, limit + 1),
                limit,
                row -> Cursor.after(row.inspectionId().toString()));
    }
}
