package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.visits.VisitSearch;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of visits is asked for. */
record VisitQuery(
        @Parameter(example = "019ab0de-7c1a-7d2e-9f00-3b6c5d2a1e11") @QueryParam("certificate_id")
        UUID certificate,

        @Parameter(description = "approval number of the body that came", example = "CNCA-R-2002-001")
        @QueryParam("body")
        @Line
        String body,

        @Parameter(description = "a kind, with those below it", example = "03") @QueryParam("kind") @Line
        String kind,

        @Parameter(description = "visits that ended on this day or later", example = "2026-01-01") @QueryParam("from")
        LocalDate from,

        @Parameter(description = "visits that began before this day", example = "2027-01-01") @QueryParam("to")
        LocalDate to) {

    VisitSearch.Filter filter() {
        return new VisitSearch.Filter(certificate, body, kind, from, to);
    }
}
