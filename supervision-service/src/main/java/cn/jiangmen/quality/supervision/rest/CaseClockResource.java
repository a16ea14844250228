package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.CaseClock;
import cn.jiangmen.quality.supervision.CaseTerms;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The periods of all open cases, such as those that have passed. */
@Path("/api/v1/case-clocks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases", description = "案件")
class CaseClockResource {
    private final CaseTerms terms;

    CaseClockResource(CaseTerms terms) {
        this.terms = terms;
    }

    @GET
    @Operation(
            operationId = "listCaseClocks",
            summary = "Periods of cases that are not closed, by case (办案期限一览); overdue with state=OVERDUE")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<CaseTerms.Line> list(
            @Parameter(example = "440703") @QueryParam("county") String county,
            @Parameter(example = "CASE_DECIDE") @QueryParam("clock") String clock,
            @QueryParam("state") CaseClock.State state,
            @Parameter(description = "only periods that end within so many days; overdue ones too", example = "10")
                    @QueryParam("due_within")
                    @Min(0)
                    @Max(3650)
                    Integer dueWithin,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String[] after = Cursor.read(cursor, 2).orElse(null);
        int position = after == null ? -1 : position(after[1]);
        List<CaseTerms.Line> lines = terms.open(
                new CaseTerms.Filter(county, clock, state, dueWithin),
                after == null ? "" : after[0],
                position,
                limit + 1);
        return Page.of(lines, limit, line -> Cursor.after(line.caseNumber(), Integer.toString(line.position())));
    }

    private static int position(String written) {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
