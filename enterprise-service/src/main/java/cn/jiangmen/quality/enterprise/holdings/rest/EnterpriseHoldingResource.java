package cn.jiangmen.quality.enterprise.holdings.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.holdings.HoldingSearch;
import cn.jiangmen.quality.enterprise.holdings.HoldingStanding;
import cn.jiangmen.quality.kit.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what one enterprise holds on a day. */
@Path("/api/v1/enterprises/{credit_code}/holdings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Holdings")
class EnterpriseHoldingResource {
    private final HoldingSearch search;
    private final Clock clock;

    EnterpriseHoldingResource(HoldingSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listEnterpriseHoldings",
            summary = "What an enterprise holds on a day, in any role, under any code it has or had (企业持证情况)")
    @APIResponse(responseCode = "200", description = "a page, by last valid day")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, invalid-cursor")
    @APIResponse(responseCode = "404", description = "enterprise-not-found: neither registered nor on any certificate")
    public HoldingPage of(
            @Parameter(example = "91440703MA4T000275") @PathParam("credit_code") String code,
            @Parameter(description = "today when absent", example = "2025-12-31") @QueryParam("on") LocalDate on,
            @QueryParam("state") HoldingStanding state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return HoldingPage.of(
                day,
                search.asOf(),
                search.of(CreditCode.of(code), day, state, HoldingPage.after(cursor), limit + 1),
                limit);
    }
}
