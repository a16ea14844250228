package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.target.statistics.PrintedReport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives out the report that is printed. */
@Path("/api/v1/statistics/report.pdf")
@RunOnVirtualThread
@Tag(name = "Statistics")
class ReportResource {
    private static final String PDF = "application/pdf";

    private final PrintedReport reports;

    @Context
    HttpHeaders headers;

    ReportResource(PrintedReport reports) {
        this.reports = reports;
    }

    @GET
    @Produces(PDF)
    @Operation(
            operationId = "printReport",
            summary = "The plan's numbers on a day, printed (统计报告 PDF)",
            description =
                    "Targets and gaps, counties, eight quarters and definitions, on both bases; fonts are embedded.")
    @APIResponse(
            responseCode = "200",
            description = "A4, tagged",
            content = @Content(mediaType = PDF, schema = @Schema(implementation = String.class, format = "binary")))
    @APIResponse(responseCode = "400", description = "day-out-of-range")
    public Response report(
            @Parameter(description = "the day; today when absent", example = "2025-12-31") @QueryParam("on")
                    LocalDate on,
            @Parameter(description = "language; by Accept-Language when absent") @QueryParam("lang") Lang lang)
            throws SQLException {
        boolean english = Lang.english(lang, headers);
        return Response.ok(reports.print(on, english), PDF)
                .header(HttpHeaders.CONTENT_LANGUAGE, english ? "en" : "zh-CN")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"jiangmen-quality" + (on == null ? "" : "-" + on) + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
