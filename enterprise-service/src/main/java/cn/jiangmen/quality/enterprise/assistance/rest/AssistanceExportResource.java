package cn.jiangmen.quality.enterprise.assistance.rest;

import cn.jiangmen.quality.enterprise.assistance.AssistanceCounts;
import cn.jiangmen.quality.enterprise.assistance.AssistanceRefused;
import cn.jiangmen.quality.enterprise.assistance.AssistanceSearch;
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

/** The requests that a list would show, counted, counted by kind and county, or as a file. */
@Path(AssistanceResource.PATH)
@RunOnVirtualThread
@Tag(name = "Assistance requests")
class AssistanceExportResource {
    private final AssistanceSearch search;
    private final AssistanceCounts counts;

    @Context
    HttpHeaders headers;

    AssistanceExportResource(AssistanceSearch search, AssistanceCounts counts) {
        this.search = search;
        this.counts = counts;
    }

    /** How many fit. */
    @Schema(name = "AssistanceCount")
    record Counted(@Schema(examples = "12") long count) {}

    @GET
    @Path("/count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countAssistanceRequests",
            summary = "How many requests the list has under these filters (计数)")
    @APIResponse(responseCode = "200", description = "the number")
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid")
    public Counted count(@Valid @BeanParam AssistanceQuery query) {
        return new Counted(search.count(query.filter()));
    }

    @GET
    @Path("/counts")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countAssistanceRequestsByCounty",
            summary = "How many there are, wait, are late, and what came of them, by county (按县区统计)")
    @APIResponse(responseCode = "200", description = "every county and `unattributed`, which add up to the total")
    public AssistanceCounts.Counts counts(
            @Parameter(description = "first day, included") @QueryParam("requested_from") LocalDate requestedFrom,
            @Parameter(description = "last day, included") @QueryParam("requested_to") LocalDate requestedTo) {
        return counts.read(requestedFrom, requestedTo);
    }

    @GET
    @Path("/export")
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(operationId = "exportAssistanceRequests", summary = "The list under these filters as a file (导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file; one row for each request",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "county-unknown, credit-code-invalid, too-many-rows (XLSX)")
    public Response export(
            @Valid @BeanParam AssistanceQuery query,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        AssistanceSearch.Filter filter = query.filter();
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        // also refuses a filter that is none, before the file begins
        long rows = search.count(filter);
        if (rows > form.mostRows()) {
            throw new AssistanceRefused.TooManyRows(rows, form.mostRows());
        }
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "assistance-requests",
                english ? "Assistance requests" : "认证帮扶需求",
                AssistanceTable.head(english),
                table -> search.each(filter, each -> table.row(AssistanceTable.row(each))));
    }
}
