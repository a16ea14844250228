package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.target.statistics.CrossTable;
import cn.jiangmen.quality.target.statistics.Dimensions;
import cn.jiangmen.quality.target.statistics.StatisticsService;
import cn.jiangmen.quality.target.statistics.StatisticsTable;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the indicators period by period and by kind of enterprise. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Statistics", description = "统计报表")
class StatisticsResource {
    private final StatisticsService statistics;

    StatisticsResource(StatisticsService statistics) {
        this.statistics = statistics;
    }

    @GET
    @Operation(
            operationId = "getStatistics",
            summary = "One indicator by month, quarter or year and by group (统计表:期末数、增减、环比、同比)",
            description = """
                    Values stand at the end of each calendar period; the first period is the whole one that `from` lies \
                    in, the last one ends on `to`. The total is always the ledger's number. Where groups overlap (an \
                    enterprise holds certificates of several classes) the total is not their sum, and `rows_add_up` says \
                    so. Industry and size are those registered now.""")
    @APIResponse(responseCode = "200", description = "the table")
    @APIResponse(
            responseCode = "400",
            description = "county-unknown, day-out-of-range, end-before-start, too-many-periods (240),"
                    + " breakdown-not-applicable, invalid-request (no indicator)")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public StatisticsTable table(@Valid @BeanParam TableQuestion question) throws SQLException {
        return statistics.table(question.question());
    }

    @GET
    @Path("cross")
    @Operation(
            operationId = "getCrossTable",
            summary = "One indicator on a day by two groups, such as county and scheme class (交叉表)")
    @APIResponse(responseCode = "200", description = "the table")
    @APIResponse(
            responseCode = "400",
            description = "day-out-of-range, breakdown-not-applicable, same-dimension, invalid-request (no indicator)")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public CrossTable cross(@Valid @BeanParam CrossQuestion question) throws SQLException {
        return statistics.cross(question.indicator, question.on, question.rows, question.columns);
    }

    @GET
    @Path("dimensions")
    @Operation(
            operationId = "getStatisticsDimensions",
            summary = "The groups of every breakdown and where their names come from (分组目录)")
    @APIResponse(responseCode = "200", description = "counties, scheme classes, sections of industry, sizes")
    public Dimensions dimensions() throws SQLException {
        return statistics.dimensions();
    }
}
