package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.penalties.PenaltyKind;
import cn.jiangmen.quality.supervision.penalties.PenaltySearch;
import cn.jiangmen.quality.supervision.penalties.PenaltyStatus;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of penalties. */
record PenaltyQuery(
        @Parameter(example = "440703") @QueryParam("county") String county,

        @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code")
        String creditCode,

        @Parameter(example = "440703-2026-000001") @QueryParam("case_number")
        String caseNumber,

        @Parameter(example = "江市监处罚〔2026〕12号") @QueryParam("decision_number") @Line
        String decisionNumber,

        @QueryParam("kind") PenaltyKind kind,
        @QueryParam("status") PenaltyStatus status,

        @Parameter(description = "first day of decision, included") @QueryParam("decided_from")
        LocalDate decidedFrom,

        @Parameter(description = "last day of decision, included") @QueryParam("decided_to")
        LocalDate decidedTo) {

    PenaltySearch.Filter filter(UUID after) {
        return new PenaltySearch.Filter(
                county, creditCode, caseNumber, decisionNumber, kind, status, decidedFrom, decidedTo, after);
    }
}
