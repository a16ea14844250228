package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.target.statistics.Dimension;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a cross table, the same for JSON and files. */
class CrossQuestion {
    @NotNull
    @Parameter(description = "code of the indicator", example = "MS-ENT")
    @QueryParam("indicator")
    String indicator;

    @Parameter(description = "the day; today when absent", example = "2025-12-31")
    @QueryParam("on")
    LocalDate on;

    @Parameter(description = "what the rows are", example = "COUNTY")
    @QueryParam("rows")
    @DefaultValue("COUNTY")
    Dimension rows;

    @Parameter(description = "what the columns are", example = "SCHEME_CLASS")
    @QueryParam("columns")
    @DefaultValue("SCHEME_CLASS")
    Dimension columns;
}
