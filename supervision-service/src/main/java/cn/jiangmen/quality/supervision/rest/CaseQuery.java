package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.CaseSearch;
import cn.jiangmen.quality.supervision.CaseStatus;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of cases. */
record CaseQuery(
        @Parameter(example = "440703") @QueryParam("county") String county,
        @QueryParam("status") CaseStatus status,

        @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code")
        String creditCode,

        @Parameter(description = "part of the enterprise's name", example = "照明") @QueryParam("enterprise") @Line
        String enterprise,

        @QueryParam("certificate_number") @Line String certificateNumber,

        @Parameter(description = "first day of opening, included") @QueryParam("opened_from")
        LocalDate openedFrom,

        @Parameter(description = "last day of opening, included") @QueryParam("opened_to")
        LocalDate openedTo) {

    CaseSearch.Filter filter(String after) {
        return new CaseSearch.Filter(
                county, status, creditCode, enterprise, certificateNumber, openedFrom, openedTo, after);
    }
}
