package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.EnterpriseSearch;
import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.enterprise.EnterpriseStatus;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of enterprises. */
record EnterpriseQuery(
        @Parameter(
                description = "part of a name that it has or had; width, case and spaces do not matter",
                example = "照明")
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

        @Parameter(description = "code of /api/v1/subject-kinds", example = "ENTERPRISE")
        @QueryParam("kind")
        @Pattern(regexp = "[A-Z_]{1,64}")
        String kind,

        @Parameter(description = "code of /api/v1/zones, on the day `on`", example = "440705453")
        @QueryParam("zone")
        @Line(max = 32)
        String zone,

        @Parameter(description = "county in which it has a site that is open on the day `on`", example = "440704")
        @QueryParam("site_county")
        String siteCounty,

        @Parameter(
                description =
                        "by which boundaries counties are told: `then` (of the day `on`, default), `now`, or a day",
                example = "now")
        @QueryParam("boundaries")
        String boundaries,

        @Parameter(description = "day for county and status; today when absent") @QueryParam("on")
        LocalDate on) {

    EnterpriseSearch.Filter filter(LocalDate day, LocalDate boundariesOf, String after) {
        return new EnterpriseSearch.Filter(
                name, county, status, industry, size, kind, zone, siteCounty, day, boundariesOf, after);
    }
}
