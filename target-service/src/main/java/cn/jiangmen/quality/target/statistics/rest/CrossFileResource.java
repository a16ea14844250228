package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.target.statistics.CrossTable;
import cn.jiangmen.quality.target.statistics.StatisticsFile;
import cn.jiangmen.quality.target.statistics.StatisticsService;
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
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives cross tables out as files. */
@Path("/api/v1/statistics")
@RunOnVirtualThread
@Tag(name = "Statistics")
class CrossFileResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final StatisticsService statistics;

    @Context
    HttpHeaders headers;

    CrossFileResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @Path("cross.csv")
    @Produces(CSV)
    @Operation(operationId = "downloadCrossTableCsv", summary = "The table of `getCrossTable` as CSV (导出交叉表 CSV)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "as getCrossTable")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public Response crossCsv(@Valid @BeanParam CrossQuestion question, @QueryParam("lang") Lang lang)
            throws SQLException {
        return cross(question, TableFormat.CSV, lang);
    }

    @GET
    @Path("cross.xlsx")
    @Produces(XLSX)
    @Operation(
            operationId = "downloadCrossTableXlsx",
            summary = "The table of `getCrossTable` as a workbook (导出交叉表 Excel)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = XLSX, schema = @Schema(implementation = String.class, format = "binary")))
    @APIResponse(responseCode = "400", description = "as getCrossTable")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public Response crossXlsx(@Valid @BeanParam CrossQuestion question, @QueryParam("lang") Lang lang)
            throws SQLException {
        return cross(question, TableFormat.XLSX, lang);
    }

    private Response cross(CrossQuestion question, TableFormat format, Lang lang) throws SQLException {
        CrossTable table = statistics.cross(question.indicator, question.on, question.rows, question.columns);
        StatisticsFile file = new StatisticsFile(Lang.english(lang, headers));
        String name = table.indicator() + "-" + table.rows() + "-" + table.columns() + "-" + table.on();
        return StatisticsFileResource.attachment(out -> file.write(table, format, out), format, name);
    }
}
