package cn.jiangmen.quality.enterprise.assistance.rest;

import cn.jiangmen.quality.enterprise.assistance.AssistanceSearch;
import cn.jiangmen.quality.enterprise.assistance.AssistanceStatus;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list of requests; all that are given must fit. */
record AssistanceQuery(
        @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code")
        String creditCode,

        @Parameter(description = "code or `unattributed`", example = "440703") @QueryParam("county")
        String county,

        @QueryParam("status") AssistanceStatus status,
        @Parameter(example = "QMS") @QueryParam("scheme") String scheme,

        @Parameter(description = "the office, exactly") @QueryParam("adviser")
        String adviser,

        @Parameter(description = "whether the next step is overdue today") @QueryParam("overdue")
        Boolean overdue,

        @Parameter(description = "first day, included") @QueryParam("requested_from")
        LocalDate requestedFrom,

        @Parameter(description = "last day, included") @QueryParam("requested_to")
        LocalDate requestedTo) {

    AssistanceSearch.Filter filter() {
        return new AssistanceSearch.Filter(
                creditCode, county, status, scheme, adviser, overdue, requestedFrom, requestedTo);
    }
}
