package cn.jiangmen.quality.certificate.imports.rest;

import cn.jiangmen.quality.certificate.imports.Template;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives out empty exports to be filled in. */
@Path("/api/v1/import-templates")
@RunOnVirtualThread
@Tag(name = "Imports")
class ImportTemplateResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @GET
    @Path("/{record_kind}.csv")
    @Produces(CSV)
    @Operation(
            operationId = "downloadCsvTemplate",
            summary = "The columns of a record kind as CSV, with an example and notes (下载模板)")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with byte order mark",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "not-found: no such record kind")
    public Response csv(
            @Parameter(description = "kind of records", example = "CCC") @PathParam("record_kind") RecordKind kind) {
        return attachment(Template.of(kind).csv(), CSV, kind + ".csv");
    }

    @GET
    @Path("/{record_kind}.xlsx")
    @Produces(XLSX)
    @Operation(
            operationId = "downloadXlsxTemplate",
            summary = "The columns of a record kind as a workbook, with an example and notes (下载模板)")
    @APIResponse(
            responseCode = "200",
            description = "Excel workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(implementation = String.class, format = "binary")))
    @APIResponse(responseCode = "404", description = "not-found: no such record kind")
    public Response xlsx(
            @Parameter(description = "kind of records", example = "CCC") @PathParam("record_kind") RecordKind kind) {
        return attachment(Template.of(kind).xlsx(), XLSX, kind + ".xlsx");
    }

    private static Response attachment(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
