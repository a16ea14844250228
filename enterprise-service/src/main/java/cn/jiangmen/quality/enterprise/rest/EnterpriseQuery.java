package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.EnterpriseSearch;
import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.enterprise.EnterpriseStatus;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of enterprises. */
record EnterpriseQuery(
        @Parameter(description = "part of the name; width, case and spaces do not matter", example = "照明")
        @QueryParam("name")
        @Line
        String name,

        @Parameter(description = "county code, `outside` or `unattributed`, on the day `on`", example = "440703")
        @QueryParam("county")
        String county,

        @Parameter(description = "on the day `on`") @QueryParam("status")
        EnterpriseStatus status,

        @Parameter(description = "GB/T 4754 section, division, group or class, with all below it", example = "C38")
        @QueryParam("industry")
        String industry,

        @QueryParam("size") EnterpriseSize size,

        @Parameter(description = "day for county and status; today when absent") @QueryParam("on")
        LocalDate on) {

    EnterpriseSearch.Filter filter(LocalDate day, String after) {
        return new EnterpriseSearch.Filter(name, county, status, industry, size, day, after);
    }
}
