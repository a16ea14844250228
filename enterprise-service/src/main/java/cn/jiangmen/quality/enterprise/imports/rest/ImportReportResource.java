package cn.jiangmen.quality.enterprise.imports.rest;

import cn.jiangmen.quality.enterprise.imports.ImportJob;
import cn.jiangmen.quality.enterprise.imports.ImportRefused;
import cn.jiangmen.quality.enterprise.imports.ImportService;
import cn.jiangmen.quality.enterprise.imports.Outcome;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.sheets.Sentence;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report of an import, row by row. */
@Path(ImportResource.PATH + "/{id}")
@RunOnVirtualThread
@Tag(name = "Imports")
class ImportReportResource {
    private static final String CSV = "text/csv;charset=UTF-8";

    private final ImportService imports;

    @Context
    HttpHeaders headers;

    ImportReportResource(ImportService imports) {
        this.imports = imports;
    }

    @GET
    @Path("/rows")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listImportRows", summary = "Rows of the report, in the order of the file (逐行报告)")
    @APIResponse(responseCode = "400", description = "invalid-cursor, invalid-form")
    @APIResponse(responseCode = "404", description = "import-not-found")
    @APIResponse(responseCode = "409", description = "import-in-other-state: not verified yet")
    @APIResponse(responseCode = "410", description = "import-rows-deleted")
    public Page<RowView> rows(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "only rows that came to this",
                            schema = @Schema(enumeration = {"new", "changed", "unchanged", "conflicting", "rejected"}))
                    @QueryParam("outcome")
                    String outcome,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        int after = Cursor.read(cursor, 1).map(part -> number(part[0])).orElse(0);
        Outcome wanted =
                outcome == null ? null : Outcome.read(outcome).orElseThrow(ImportReportResource::unknownOutcome);
        ImportJob job = imports.withReport(id);
        boolean english = Problem.english(headers);
        List<RowView> rows = imports.rows(id, wanted, after, limit + 1).stream()
                .map(row -> RowView.of(row, job.columns(), english))
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(Integer.toString(row.row())));
    }

    @GET
    @Path("/rejected-rows")
    @Produces(CSV)
    @Operation(
            operationId = "downloadRejectedRows",
            summary = "Rejected rows as a CSV file, to be corrected and uploaded as it is (下载、更正、重新上传)",
            description =
                    "The columns and texts of the file, and three columns that say what is wrong, which mean nothing when the"
                            + " file comes back. A text that a spreadsheet program would run as a formula has an apostrophe"
                            + " before it, which is taken off again.")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with byte order mark",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "import-not-found")
    @APIResponse(responseCode = "409", description = "import-in-other-state: not verified yet")
    @APIResponse(responseCode = "410", description = "import-rows-deleted")
    public Response rejectedRows(
            @PathParam("id") UUID id,
            @Parameter(description = "also the conflicting rows") @QueryParam("with_conflicting") @DefaultValue("false")
                    boolean withConflicting) {
        ImportJob job = imports.withReport(id);
        boolean english = Problem.english(headers);
        Set<Outcome> outcomes =
                withConflicting ? EnumSet.of(Outcome.REJECTED, Outcome.CONFLICTING) : EnumSet.of(Outcome.REJECTED);
        StreamingOutput file = out -> imports.writeRows(job, outcomes, out, english);
        return Response.ok(file, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-rows-" + id + ".csv\"")
                .build();
    }

    private static ImportRefused unknownOutcome() {
        return new ImportRefused.InvalidForm(
                "outcome",
                "unknown-outcome",
                new Sentence(
                        "outcome 应为 new、changed、unchanged、conflicting、rejected 之一。",
                        "outcome must be one of new, changed, unchanged, conflicting, rejected."));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
