package cn.jiangmen.quality.certificate.expiry.rest;

import cn.jiangmen.quality.certificate.expiry.AnnouncedExpiries;
import cn.jiangmen.quality.certificate.expiry.ExpiryStage;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of announced expiries is asked for. */
record ExpiryQuery(
        @Parameter(example = "FORESEEN") @QueryParam("stage")
        ExpiryStage stage,

        @Parameter(description = "last valid days from this one on", example = "2026-12-01") @QueryParam("from")
        LocalDate from,

        @Parameter(description = "last valid days before this one", example = "2027-01-01") @QueryParam("to")
        LocalDate to,

        @Parameter(description = "approval number of the certificate's body", example = "CNCA-R-2002-001")
        @QueryParam("body")
        @Line
        String body) {

    AnnouncedExpiries.Filter filter() {
        return new AnnouncedExpiries.Filter(stage, from, to, body);
    }
}
