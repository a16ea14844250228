package cn.jiangmen.quality.target.explain.rest;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Indicator;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.explain.Cause;
import cn.jiangmen.quality.target.explain.Counted;
import cn.jiangmen.quality.target.explain.CountedReading;
import cn.jiangmen.quality.target.explain.ExplainReading;
import cn.jiangmen.quality.target.explain.Explanation;
import cn.jiangmen.quality.target.explain.Question;
import cn.jiangmen.quality.target.explain.Reason;
import cn.jiangmen.quality.target.explain.Uncounted;
import cn.jiangmen.quality.target.explain.UncountedReading;
import cn.jiangmen.quality.target.progress.ProgressBoard;
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
import java.sql.SQLException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says why a number is what it is. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Explain", description = "数字溯源")
class ExplainResource {
    private static final String COUNTY = "a county's code or `unattributed`; the whole city when absent";
    private static final String CURSOR = "next_cursor of the page before";
    private static final String REFUSALS = "county-unknown, day-out-of-range, end-before-start, cursor-invalid";
    private static final int LAST_YEAR = 9999;

    private final ExplainReading explanations;
    private final CountedReading counted;
    private final UncountedReading uncounted;
    private final Indicators indicators;
    private final ProgressBoard board;

    ExplainResource(
            ExplainReading explanations,
            CountedReading counted,
            UncountedReading uncounted,
            Indicators indicators,
            ProgressBoard board) {
        this.explanations = explanations;
        this.counted = counted;
        this.uncounted = uncounted;
        this.indicators = indicators;
        this.board = board;
    }

    @GET
    @Path("indicators/{code}/explain")
    @Operation(
            operationId = "explainIndicator",
            summary = "Why a number moved: every +1 and -1 with its cause and event (变动溯源)",
            description =
                    "Numbers are those at the end of a day, so the changes are those on days after `from` up to and"
                            + " including `to`. The causes always add up to the difference. An enterprise that moves between two"
                            + " counties is -1 and +1 for these and nothing for the city; a certificate that another replaces on the"
                            + " same day is nothing for the enterprise.")
    @APIResponse(responseCode = "200", description = "both numbers, the causes summed up, and one page of steps")
    @APIResponse(responseCode = "400", description = REFUSALS)
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public Explanation explain(
            @Parameter(example = "MS-ENT") @PathParam("code") String code,
            @Parameter(description = COUNTY, example = "440703") @QueryParam("county") String county,
            @Parameter(
                            description = "from the end of this day; a month before `to` when absent",
                            example = "2025-11-30")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "to the end of this day; today when absent", example = "2025-12-31")
                    @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "the official basis when absent") @QueryParam("basis") Basis basis,
            @Parameter(description = "only the steps of this cause; the sums stay whole") @QueryParam("cause")
                    Cause cause,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        Question question = question(code, county, basis);
        LocalDate end = to == null ? board.day() : inRange("to", to);
        LocalDate start = from == null ? inRange("to", end.minusMonths(1)) : inRange("from", from);
        if (end.isBefore(start)) {
            throw new TargetRefused.EndBeforeStart();
        }
        return explanations.explain(question, start, end, cause, ExplainReading.Place.of(cursor), limit);
    }

    @GET
    @Path("indicators/{code}/counted")
    @Operation(
            operationId = "listCounted",
            summary = "Who makes up a number on a day, in the order of credit codes (计入明细)")
    @APIResponse(responseCode = "200", description = "one page; `value` is the number of all")
    @APIResponse(responseCode = "400", description = REFUSALS)
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public Counted counted(
            @Parameter(example = "MS-ENT") @PathParam("code") String code,
            @Parameter(description = COUNTY, example = "440703") @QueryParam("county") String county,
            @Parameter(description = "the day; today when absent", example = "2025-12-31") @QueryParam("on")
                    LocalDate on,
            @Parameter(description = "the official basis when absent") @QueryParam("basis") Basis basis,
            @Parameter(description = "only this credit code", example = "91440703MA4T000275") @QueryParam("subject")
                    String subject,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        return counted.counted(question(code, county, basis), day(on), subject, cursor, limit);
    }

    @GET
    @Path("indicators/{code}/uncounted")
    @Operation(
            operationId = "listUncounted",
            summary = "What does not count in a number on a day, and why (未计入明细及原因)",
            description = "Certificates of classes that the indicator does not count are listed only when asked for by"
                    + " `reason=CLASS_NOT_COUNTED` or `subject`.")
    @APIResponse(responseCode = "200", description = "one page")
    @APIResponse(responseCode = "400", description = REFUSALS)
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public Uncounted uncounted(
            @Parameter(example = "MS-ENT") @PathParam("code") String code,
            @Parameter(description = COUNTY, example = "440703") @QueryParam("county") String county,
            @Parameter(description = "the day; today when absent", example = "2025-12-31") @QueryParam("on")
                    LocalDate on,
            @Parameter(description = "only this credit code", example = "91440703MA4T000275") @QueryParam("subject")
                    String subject,
            @Parameter(description = "only this reason") @QueryParam("reason") Reason reason,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        return uncounted.uncounted(
                question(code, county, null), day(on), new UncountedReading.Wanted(subject, reason), cursor, limit);
    }

    private Question question(String code, String county, Basis basis) throws SQLException {
        Indicator indicator = indicators.get(code);
        if (county != null
                && indicators.counties().stream().noneMatch(c -> c.code().equals(county))) {
            throw new TargetRefused.UnknownCounty(county);
        }
        return new Question(code, county, basis == null ? indicator.basis() : basis);
    }

    private LocalDate day(LocalDate on) {
        return on == null ? board.day() : inRange("on", on);
    }

    private static LocalDate inRange(String parameter, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new TargetRefused.DayOutOfRange(parameter);
        }
        return day;
    }
}
