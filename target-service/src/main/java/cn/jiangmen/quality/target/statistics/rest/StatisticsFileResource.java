package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.target.statistics.StatisticsFile;
import cn.jiangmen.quality.target.statistics.StatisticsService;
import cn.jiangmen.quality.target.statistics.StatisticsTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives the tables out as files; they stand beside the resource, not below it. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Statistics")
class StatisticsFileResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final StatisticsService statistics;

    @Context
    HttpHeaders headers;

    StatisticsFileResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @Path("statistics.csv")
    @Produces(CSV)
    @Operation(
            operationId = "downloadStatisticsCsv",
            summary = "The table of `getStatistics` as CSV for Excel (导出 CSV)",
            description = "UTF-8 with byte order mark; one line for each group and period, both bases side by side.")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "as getStatistics")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public Response csv(
            @Valid @BeanParam TableQuestion question,
            @Parameter(description = "language of the headings; by Accept-Language when absent") @QueryParam("lang")
                    Lang lang)
            throws SQLException {
        return table(question, TableFormat.CSV, lang);
    }

    @GET
    @Path("statistics.xlsx")
    @Produces(XLSX)
    @Operation(
            operationId = "downloadStatisticsXlsx",
            summary = "The table of `getStatistics` as a workbook (导出 Excel)",
            description = "The second sheet tells what a reader should know.")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = XLSX, schema = @Schema(implementation = String.class, format = "binary")))
    @APIResponse(responseCode = "400", description = "as getStatistics")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public Response xlsx(
            @Valid @BeanParam TableQuestion question,
            @Parameter(description = "language of the headings; by Accept-Language when absent") @QueryParam("lang")
                    Lang lang)
            throws SQLException {
        return table(question, TableFormat.XLSX, lang);
    }

    private Response table(TableQuestion question, TableFormat format, Lang lang) throws SQLException {
        StatisticsTable table = statistics.table(question.question());
        StatisticsFile file = new StatisticsFile(Lang.english(lang, headers));
        String name = table.indicator() + "-" + table.by() + "-" + table.period() + "-" + table.to();
        return attachment(out -> file.write(table, format, out), format, name);
    }

    static Response attachment(StreamingOutput content, TableFormat format, String name) {
        return Response.ok(content, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.suffix() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
