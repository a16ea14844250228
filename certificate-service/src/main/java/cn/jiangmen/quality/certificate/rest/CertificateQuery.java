package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.CertificateSearch;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of certificates is asked for. */
record CertificateQuery(
        @Parameter(
                description = "part of the number, the holder's name or credit code, or the product's name, from one"
                        + " character on; width and case do not matter",
                example = "照明")
        @QueryParam("q")
        @Line(max = 100)
        String text,

        @Parameter(description = "in any writing: width, case and spaces do not matter")
        @QueryParam("number")
        @Line(max = 100)
        String number,

        @Parameter(description = "approval number of the body", example = "CNCA-R-2002-001") @QueryParam("body") @Line
        String body,

        @Parameter(description = "part of the holder's name") @QueryParam("holder") @Line
        String holder,

        @Parameter(description = "the holder's unified social credit code", example = "91440703MA4T000275")
        @QueryParam("credit_code")
        @Line
        String creditCode,

        @Parameter(description = "a scheme's code, or a category's for all below it", example = "A01")
        @QueryParam("scheme")
        @Line
        String scheme,

        @QueryParam("kpi_class") KpiClass kpiClass,

        @Parameter(description = "the state on the day `on`") @QueryParam("status")
        CertificateStatus status,

        @Parameter(description = "the day for the status; today when absent", example = "2025-12-31") @QueryParam("on")
        LocalDate on) {

    CertificateSearch.Filter filter(LocalDate day) {
        return new CertificateSearch.Filter(text, number, body, holder, creditCode, scheme, kpiClass, status, day);
    }
}
