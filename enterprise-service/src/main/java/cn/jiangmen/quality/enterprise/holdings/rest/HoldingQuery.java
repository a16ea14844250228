package cn.jiangmen.quality.enterprise.holdings.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.holdings.HoldingFilter;
import cn.jiangmen.quality.enterprise.holdings.HoldingRole;
import cn.jiangmen.quality.enterprise.holdings.HoldingStanding;
import cn.jiangmen.quality.enterprise.holdings.KpiClass;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of holdings. */
record HoldingQuery(
        @Parameter(description = "the day that is asked for; today when absent", example = "2025-12-31")
        @QueryParam("on")
        LocalDate on,

        @Parameter(description = "as whom a certificate names the enterprise; HOLDER when absent") @QueryParam("role")
        HoldingRole role,

        @Parameter(description = "county code, `outside` or `unattributed`, on the day", example = "440703")
        @QueryParam("county")
        String county,

        @Parameter(description = "zone or park, on the day", example = "440705453") @QueryParam("zone")
        String zone,

        @Parameter(description = "as on the certificate", example = "91440703MA4T000275") @QueryParam("credit_code")
        String creditCode,

        @QueryParam("state") HoldingStanding state,
        @QueryParam("kpi_class") KpiClass kpiClass,

        @Parameter(description = "scheme, with all below it", example = "A05") @QueryParam("scheme")
        String scheme,

        @Parameter(description = "in force on the day and ending within so many days", example = "30")
        @QueryParam("lapsing_within")
        @Min(1)
        @Max(366)
        Integer lapsingWithin) {

    HoldingFilter filter(LocalDate today) {
        return new HoldingFilter(
                on == null ? today : on,
                role == null ? HoldingRole.HOLDER : role,
                county,
                zone,
                creditCode == null ? null : CreditCode.of(creditCode).value(),
                state,
                kpiClass,
                scheme,
                lapsingWithin);
    }
}
