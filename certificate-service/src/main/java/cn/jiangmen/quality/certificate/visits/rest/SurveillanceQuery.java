package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.visits.Surveillance;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of dues is asked for. */
record SurveillanceQuery(
        @Parameter(description = "any day; today when absent", example = "2026-06-30") @QueryParam("on")
        LocalDate on,

        @Parameter(
                description = "also what falls due in so many days, the day itself being 0; absent: overdue only",
                example = "60")
        @QueryParam("due_within")
        @Min(0)
        @Max(3_660)
        Integer within,

        @Parameter(description = "approval number of the certificate's body", example = "CNCA-R-2002-001")
        @QueryParam("body")
        @Line
        String body,

        @Parameter(description = "a scheme's code, or a category's for all below it", example = "A01")
        @QueryParam("scheme")
        @Line
        String scheme,

        @Parameter(description = "the holder's unified social credit code", example = "91440703MA4T000275")
        @QueryParam("credit_code")
        @Line
        String creditCode,

        @Parameter(
                description = "true: only where a visit of the cycle is recorded here; false: only where none is",
                example = "true")
        @QueryParam("visited")
        Boolean visited) {

    Surveillance.Filter filter(Clock clock) {
        return new Surveillance.Filter(day(on, clock), within, body, scheme, creditCode, visited);
    }

    static LocalDate day(LocalDate told, Clock clock) {
        Term.plausible("on", told);
        return told == null ? LocalDate.now(clock) : told;
    }
}
