package cn.jiangmen.quality.enterprise.guidance.approach.rest;

import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.enterprise.guidance.approach.ApproachList;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the approach list. */
record ApproachQuery(
        @Parameter(description = "today when absent", example = "2026-12-31") @QueryParam("on")
        LocalDate on,

        @Parameter(description = "county code or `unattributed`", example = "440703") @QueryParam("county")
        String county,

        @Parameter(description = "zone or park", example = "440705453") @QueryParam("zone")
        String zone,

        @Parameter(description = "only who lacks this or may lose it", example = "HACCP") @QueryParam("offer")
        String offer,

        @QueryParam("size") EnterpriseSize size) {

    ApproachList.Filter filter(LocalDate today) {
        return new ApproachList.Filter(on == null ? today : on, county, zone, offer, size);
    }
}
