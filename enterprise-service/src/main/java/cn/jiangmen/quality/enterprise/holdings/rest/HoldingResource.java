package cn.jiangmen.quality.enterprise.holdings.rest;

import cn.jiangmen.quality.enterprise.holdings.HoldingFilter;
import cn.jiangmen.quality.enterprise.holdings.HoldingNumbers;
import cn.jiangmen.quality.enterprise.holdings.HoldingSearch;
import cn.jiangmen.quality.kit.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what enterprises hold on a day. */
@Path("/api/v1/holdings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Holdings", description = "持证情况")
class HoldingResource {
    private final HoldingSearch search;
    private final HoldingNumbers numbers;
    private final Clock clock;

    HoldingResource(HoldingSearch search, HoldingNumbers numbers, Clock clock) {
        this.search = search;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** How many holdings fit. */
    @Schema(name = "HoldingCount")
    record Counted(
            LocalDate on,
            Instant asOf,
            @Schema(examples = "12") long count) {}

    /** The numbers of a day. */
    @Schema(name = "HoldingSummary")
    record Summary(
            LocalDate on,
            Instant asOf,
            HoldingNumbers.By by,
            List<HoldingNumbers.Row> rows,

            @Schema(description = "the whole, each certificate and holder once")
            HoldingNumbers.Row total) {}

    @GET
    @Operation(
            operationId = "listHoldings",
            summary = "Holdings that fit all filters, by last valid day (持证列表)",
            description = "Each certificate once, under the enterprise that it names in the role.")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(
            responseCode = "400",
            description = "county-unknown, zone-unknown, credit-code-invalid, invalid-cursor")
    public HoldingPage list(
            @Valid @BeanParam HoldingQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        HoldingFilter filter = query.filter(LocalDate.now(clock));
        return HoldingPage.of(
                filter.on(), search.asOf(), search.list(filter, HoldingPage.after(cursor), limit + 1), limit);
    }

    @GET
    @Path("/count")
    @Operation(operationId = "countHoldings", summary = "How many the list has under these filters (计数)")
    @APIResponse(responseCode = "400", description = "county-unknown, zone-unknown, credit-code-invalid")
    public Counted count(@Valid @BeanParam HoldingQuery query) {
        HoldingFilter filter = query.filter(LocalDate.now(clock));
        return new Counted(filter.on(), search.asOf(), search.count(filter));
    }

    @GET
    @Path("/summary")
    @Operation(
            operationId = "summariseHoldings",
            summary = "In force, suspended, ending in 30, 60 and 90 days, by county, zone, class or scheme (持证统计)")
    @APIResponse(responseCode = "200", description = "the rows that are not zero, and the whole")
    public Summary summary(
            @Parameter(description = "today when absent", example = "2025-12-31") @QueryParam("on") LocalDate on,
            @QueryParam("by") @DefaultValue("COUNTY") HoldingNumbers.By by) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return new Summary(day, search.asOf(), by, numbers.by(by, day), numbers.city(day));
    }
}
