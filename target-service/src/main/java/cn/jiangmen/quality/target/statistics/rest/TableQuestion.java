package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.target.statistics.Dimension;
import cn.jiangmen.quality.target.statistics.Period;
import cn.jiangmen.quality.target.statistics.StatisticsService;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a table, the same for JSON and files. */
class TableQuestion {
    @NotNull
    @Parameter(description = "code of the indicator", example = "MS-ENT")
    @QueryParam("indicator")
    String indicator;

    @Parameter(description = "calendar periods", example = "QUARTER")
    @QueryParam("period")
    @DefaultValue("MONTH")
    Period period;

    @Parameter(
            description = "a day of the first period; 12 months, 8 quarters or 5 years up to `to` when absent",
            example = "2025-01-01")
    @QueryParam("from")
    LocalDate from;

    @Parameter(description = "last day measured; today when absent", example = "2025-12-31")
    @QueryParam("to")
    LocalDate to;

    @Parameter(description = "what the rows are", example = "COUNTY")
    @QueryParam("by")
    @DefaultValue("COUNTY")
    Dimension by;

    @Parameter(description = "a county's code or `unattributed`; the whole city when absent", example = "440703")
    @QueryParam("county")
    String county;

    StatisticsService.Question question() {
        return new StatisticsService.Question(indicator, period, from, to, by, county);
    }
}
