package cn.jiangmen.quality.supervision.inspections.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.inspections.InspectionKind;
import cn.jiangmen.quality.supervision.inspections.InspectionResult;
import cn.jiangmen.quality.supervision.inspections.InspectionSearch;
import cn.jiangmen.quality.supervision.inspections.InspectionStatus;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of inspections. */
record InspectionQuery(
        @Parameter(example = "440703") @QueryParam("county") String county,

        @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code")
        String creditCode,

        @Parameter(description = "part of the enterprise's name", example = "照明") @QueryParam("enterprise") @Line
        String enterprise,

        @QueryParam("kind") InspectionKind kind,
        @QueryParam("result") InspectionResult result,
        @QueryParam("status") InspectionStatus status,

        @Parameter(description = "first day of inspection, included") @QueryParam("inspected_from")
        LocalDate inspectedFrom,

        @Parameter(description = "last day of inspection, included") @QueryParam("inspected_to")
        LocalDate inspectedTo) {

    InspectionSearch.Filter filter(UUID after) {
        return new InspectionSearch.Filter(
                county, creditCode, enterprise, kind, result, status, inspectedFrom, inspectedTo, after);
    }
}
