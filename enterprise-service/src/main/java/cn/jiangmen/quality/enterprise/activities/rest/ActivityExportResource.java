package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.ActivityCounts;
import cn.jiangmen.quality.enterprise.activities.ActivityRefused;
import cn.jiangmen.quality.enterprise.activities.ActivitySearch;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The activities that a list would show, counted, counted by kind and county, or as a file. */
@Path(ActivityResource.PATH)
@RunOnVirtualThread
@Tag(name = "Quality activities")
class ActivityExportResource {
    private final ActivitySearch search;
    private final ActivityCounts counts;

    @Context
    HttpHeaders headers;

    ActivityExportResource(ActivitySearch search, ActivityCounts counts) {
        this.search = search;
        this.counts = counts;
    }

    /** How many fit. */
    @Schema(name = "ActivityCount")
    record Counted(@Schema(examples = "12") long count) {}

    @GET
    @Path("/count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "countActivities", summary = "How many activities the list has under these filters (计数)")
    @APIResponse(responseCode = "200", description = "the number")
    @APIResponse(responseCode = "400", description = "activity-kind-unknown, county-unknown, credit-code-invalid")
    public Counted count(@Valid @BeanParam ActivityQuery query) {
        return new Counted(search.count(query.filter()));
    }

    @GET
    @Path("/counts")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countActivitiesByCounty",
            summary = "What stands, by kind and county (按类别和县区统计)",
            description = "Withdrawn records count nowhere; records of the counties add up to the kind's.")
    @APIResponse(responseCode = "200", description = "every kind, every county and `unattributed`")
    @APIResponse(responseCode = "400", description = "activity-kind-unknown")
    public ActivityCounts.Counts counts(
            @Parameter(example = "QUALITY_AWARD") @QueryParam("kind") String kind,
            @Parameter(description = "first day, included") @QueryParam("held_from") LocalDate heldFrom,
            @Parameter(description = "last day, included") @QueryParam("held_to") LocalDate heldTo,
            @Parameter(description = "a day on which it holds") @QueryParam("holding_on") LocalDate holdingOn) {
        return counts.read(kind, heldFrom, heldTo, holdingOn);
    }

    @GET
    @Path("/export")
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(operationId = "exportActivities", summary = "The list under these filters as a file (导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file; names of persons are not in it",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(
            responseCode = "400",
            description = "activity-kind-unknown, county-unknown, credit-code-invalid, too-many-rows (XLSX)")
    public Response export(
            @Valid @BeanParam ActivityQuery query,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        ActivitySearch.Filter filter = query.filter();
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        // also refuses a filter that is none, before the file begins
        long rows = search.count(filter);
        if (rows > form.mostRows()) {
            throw new ActivityRefused.TooManyRows(rows, form.mostRows());
        }
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "quality-activities",
                english ? "Quality work" : "质量工作",
                ActivityTable.head(english),
                table -> search.each(filter, each -> table.row(ActivityTable.row(each))));
    }
}
