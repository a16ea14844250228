package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.visits.VisitRefused;
import cn.jiangmen.quality.certificate.visits.VisitSearch;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The visits that a list would show, counted, or as a file. */
@Path("/api/v1/visits")
@RunOnVirtualThread
@Tag(name = "Visits")
class VisitExportResource {
    private final VisitSearch search;

    @Context
    HttpHeaders headers;

    VisitExportResource(VisitSearch search) {
        this.search = search;
    }

    /** How many visits fit. */
    @Schema(name = "VisitCount")
    record Counted(@Schema(examples = "12") long count) {}

    @GET
    @Path("/count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "countVisits", summary = "How many visits the list has under these filters (计数)")
    @APIResponse(responseCode = "400", description = "visit-kind-unknown")
    public Counted count(@Valid @BeanParam VisitQuery query) {
        return new Counted(search.count(query.filter()));
    }

    @GET
    @Path("/export")
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(operationId = "exportVisits", summary = "The list under these filters as a file (导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "visit-kind-unknown, too-many-rows (XLSX)")
    public Response export(
            @Valid @BeanParam VisitQuery query,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        VisitSearch.Filter filter = query.filter();
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        // also refuses a filter that is none, before the file begins
        long rows = search.count(filter);
        if (rows > form.mostRows()) {
            throw new VisitRefused.TooManyRows(rows, form.mostRows());
        }
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "visits",
                english ? "Visits" : "审核记录",
                VisitTable.head(english),
                table -> search.each(filter, visit -> table.row(VisitTable.row(visit, english))));
    }
}
