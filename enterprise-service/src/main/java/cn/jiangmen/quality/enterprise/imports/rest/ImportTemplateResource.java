package cn.jiangmen.quality.enterprise.imports.rest;

import cn.jiangmen.quality.enterprise.imports.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives out empty lists to be filled in. */
@Path("/api/v1/import-templates")
@RunOnVirtualThread
@Tag(name = "Imports")
class ImportTemplateResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @GET
    @Path("/enterprises.csv")
    @Produces(CSV)
    @Operation(
            operationId = "downloadCsvTemplate",
            summary = "The columns of a list of enterprises as CSV, with an example and notes (下载模板)")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with byte order mark",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response csv() {
        return attachment(Template.of().csv(), CSV, "enterprises.csv");
    }

    @GET
    @Path("/enterprises.xlsx")
    @Produces(XLSX)
    @Operation(
            operationId = "downloadXlsxTemplate",
            summary = "The columns of a list of enterprises as a workbook, with an example and notes (下载模板)")
    @APIResponse(
            responseCode = "200",
            description = "Excel workbook",
            content = @Content(mediaType = XLSX, schema = @Schema(implementation = String.class, format = "binary")))
    public Response xlsx() {
        return attachment(Template.of().xlsx(), XLSX, "enterprises.xlsx");
    }

    private static Response attachment(byte[] content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
