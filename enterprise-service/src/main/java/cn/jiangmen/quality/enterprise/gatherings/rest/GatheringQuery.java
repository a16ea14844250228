package cn.jiangmen.quality.enterprise.gatherings.rest;

import cn.jiangmen.quality.enterprise.gatherings.GatheringKind;
import cn.jiangmen.quality.enterprise.gatherings.GatheringSearch;
import cn.jiangmen.quality.enterprise.gatherings.GatheringStatus;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list of gatherings; all that are given must fit. */
record GatheringQuery(
        @QueryParam("kind") GatheringKind kind,

        @Parameter(description = "code, or `unattributed` for those of the whole city", example = "440703")
        @QueryParam("county")
        String county,

        @QueryParam("status") GatheringStatus status,

        @Parameter(description = "an enterprise that came", example = "91440703MA4T000275") @QueryParam("credit_code")
        String creditCode,

        @Parameter(description = "first day, included") @QueryParam("held_from")
        LocalDate heldFrom,

        @Parameter(description = "last day, included") @QueryParam("held_to")
        LocalDate heldTo) {

    GatheringSearch.Filter filter() {
        return new GatheringSearch.Filter(kind, county, status, creditCode, heldFrom, heldTo);
    }
}
