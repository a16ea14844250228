package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.supervision.dishonesty.Grade;
import cn.jiangmen.quality.supervision.dishonesty.RecordKind;
import cn.jiangmen.quality.supervision.dishonesty.RecordSearch;
import cn.jiangmen.quality.supervision.dishonesty.RecordStatus;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of records. */
record RecordQuery(
        @QueryParam("kind") RecordKind kind,
        @QueryParam("grade") Grade grade,
        @QueryParam("status") RecordStatus status,
        @Parameter(example = "440703") @QueryParam("county") String county,

        @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code")
        String creditCode,

        @Parameter(example = "440703-2026-000001") @QueryParam("case_number")
        String caseNumber,

        @QueryParam("penalty_id") UUID penaltyId,

        @Parameter(description = "published on this day or before, and not ended on it") @QueryParam("shown_on")
        LocalDate shownOn,

        @Parameter(description = "first day of listing, included") @QueryParam("listed_from")
        LocalDate listedFrom,

        @Parameter(description = "last day of listing, included") @QueryParam("listed_to")
        LocalDate listedTo) {

    RecordSearch.Filter filter(UUID after) {
        return new RecordSearch.Filter(
                kind, grade, status, county, creditCode, caseNumber, penaltyId, shownOn, listedFrom, listedTo, after);
    }
}
