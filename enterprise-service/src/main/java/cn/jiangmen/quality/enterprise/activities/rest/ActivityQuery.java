package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.ActivityLevel;
import cn.jiangmen.quality.enterprise.activities.ActivitySearch;
import cn.jiangmen.quality.enterprise.activities.ActivityStatus;
import cn.jiangmen.quality.enterprise.activities.Stage;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of quality work. */
record ActivityQuery(
        @Parameter(example = "QUALITY_AWARD") @QueryParam("kind")
        String kind,

        @Parameter(description = "county code or `unattributed`", example = "440703") @QueryParam("county")
        String county,

        @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code")
        String creditCode,

        @QueryParam("level") ActivityLevel level,
        @QueryParam("status") ActivityStatus status,

        @Parameter(description = "first day, included") @QueryParam("held_from")
        LocalDate heldFrom,

        @Parameter(description = "last day, included") @QueryParam("held_to")
        LocalDate heldTo,

        @Parameter(description = "a day on which it holds: begun, and not over") @QueryParam("holding_on")
        LocalDate holdingOn,

        @Parameter(description = "see /api/v1/quality-work-items", example = "SIX_SIGMA") @QueryParam("item")
        String item,

        @QueryParam("stage") Stage stage) {

    ActivitySearch.Filter filter() {
        return new ActivitySearch.Filter(
                kind, county, creditCode, level, status, heldFrom, heldTo, holdingOn, item, stage);
    }
}
