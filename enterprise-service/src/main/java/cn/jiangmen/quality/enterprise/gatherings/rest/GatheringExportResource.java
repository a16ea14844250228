package cn.jiangmen.quality.enterprise.gatherings.rest;

import cn.jiangmen.quality.enterprise.gatherings.GatheringCounts;
import cn.jiangmen.quality.enterprise.gatherings.GatheringRefused;
import cn.jiangmen.quality.enterprise.gatherings.GatheringSearch;
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

/** The gatherings that a list would show, counted, counted by kind and county, or as a file. */
@Path(GatheringResource.PATH)
@RunOnVirtualThread
@Tag(name = "Gatherings")
class GatheringExportResource {
    private final GatheringSearch search;
    private final GatheringCounts counts;

    @Context
    HttpHeaders headers;

    GatheringExportResource(GatheringSearch search, GatheringCounts counts) {
        this.search = search;
        this.counts = counts;
    }

    /** How many fit. */
    @Schema(name = "GatheringCount")
    record Counted(@Schema(examples = "12") long count) {}

    @GET
    @Path("/count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "countGatherings", summary = "How many gatherings the list has under these filters (计数)")
    @APIResponse(responseCode = "200", description = "the number")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid")
    public Counted count(@Valid @BeanParam GatheringQuery query) {
        return new Counted(search.count(query.filter()));
    }

    @GET
    @Path("/counts")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countGatheringsByCounty",
            summary = "What was held and who came, by kind and county (按类别和县区统计)",
            description =
                    "Only what was held counts; gatherings of the counties and of the whole city add up to the kind's.")
    @APIResponse(responseCode = "200", description = "both kinds, every county and `unattributed`")
    public GatheringCounts.Counts counts(
            @Parameter(description = "first day, included") @QueryParam("held_from") LocalDate heldFrom,
            @Parameter(description = "last day, included") @QueryParam("held_to") LocalDate heldTo) {
        return counts.read(heldFrom, heldTo);
    }

    @GET
    @Path("/export")
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(operationId = "exportGatherings", summary = "The list under these filters as a file (导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file; one row for each gathering",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, too-many-rows (XLSX)")
    public Response export(
            @Valid @BeanParam GatheringQuery query,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        GatheringSearch.Filter filter = query.filter();
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        // also refuses a filter that is none, before the file begins
        long rows = search.count(filter);
        if (rows > form.mostRows()) {
            throw new GatheringRefused.TooManyRows(rows, form.mostRows());
        }
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "gatherings",
                english ? "Gatherings" : "宣贯培训活动",
                GatheringTable.head(english),
                table -> search.each(filter, each -> table.row(GatheringTable.row(each))));
    }
}
