package cn.jiangmen.quality.target.activity.rest;

import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.activity.Activities;
import cn.jiangmen.quality.target.activity.ActivityKind;
import cn.jiangmen.quality.target.activity.ActivityReading;
import cn.jiangmen.quality.target.activity.AskedRange;
import cn.jiangmen.quality.target.activity.DutyWork;
import cn.jiangmen.quality.target.activity.DutyWorkReading;
import cn.jiangmen.quality.target.activity.Span;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells how much was done. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Activities", description = "活动")
class ActivityResource {
    private static final int DEFAULT_MONTHS = 12;

    private final ActivityReading reading;
    private final DutyWorkReading work;
    private final Indicators indicators;
    private final ProgressBoard board;

    ActivityResource(ActivityReading reading, DutyWorkReading work, Indicators indicators, ProgressBoard board) {
        this.reading = reading;
        this.work = work;
        this.indicators = indicators;
        this.board = board;
    }

    @GET
    @Path("activities")
    @Operation(
            operationId = "countActivities",
            summary = "What was done, counted by kind, county and period (活动数量)",
            description =
                    "Inspections, cases, penalties, quality work, and what happened to enterprises. Counts are of the"
                            + " records as they stand now; a withdrawn one counts nowhere.")
    @APIResponse(responseCode = "200", description = "the counts; zeros are told")
    @APIResponse(
            responseCode = "400",
            description = "activity-kind-unknown, county-unknown, day-out-of-range, end-before-start,"
                    + " series-too-long (600 periods)")
    public Activities count(
            @Parameter(description = "one of /api/v1/activity-kinds; all when absent", example = "INSPECTION")
                    @QueryParam("kind")
                    String kind,
            @Parameter(description = "a county's code or `unattributed`; all when absent", example = "440703")
                    @QueryParam("county")
                    String county,
            @Parameter(description = "first day; twelve calendar months up to `to` when absent", example = "2026-01-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "last day; today when absent", example = "2026-06-30") @QueryParam("to")
                    LocalDate to,
            @QueryParam("every") @DefaultValue("MONTH") Span every)
            throws SQLException {
        requireCounty(county);
        AskedRange asked = AskedRange.of(from, to, board.day(), DEFAULT_MONTHS, every);
        return reading.read(kind, county, asked.from(), asked.to(), every);
    }

    @GET
    @Path("activity-kinds")
    @Operation(operationId = "listActivityKinds", summary = "The kinds of activity that are counted (活动类别)")
    @APIResponse(responseCode = "200", description = "the kinds, in the order in which they are shown")
    public List<ActivityKind> kinds() throws SQLException {
        return reading.kinds();
    }

    @GET
    @Path("duty-work")
    @Operation(
            operationId = "countDutyWork",
            summary = "What was done for each item of a plan (按任务统计的工作)",
            description =
                    "Which kinds of work belong to an item is data of the plan. A kind that belongs to several items"
                            + " is told at each, so items do not add up; counties of a kind do.")
    @APIResponse(responseCode = "200", description = "the items in the plan's order; zeros are told")
    @APIResponse(responseCode = "400", description = "county-unknown, day-out-of-range, end-before-start")
    @APIResponse(responseCode = "404", description = "plan-not-found")
    public DutyWork dutyWork(
            @Parameter(example = "2021-2025") @QueryParam("plan") @DefaultValue("2021-2025") String plan,
            @Parameter(description = "a county's code or `unattributed`; all when absent", example = "440703")
                    @QueryParam("county")
                    String county,
            @Parameter(description = "first day; the plan's first day when absent", example = "2026-01-01")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "last day; today when absent", example = "2026-06-30") @QueryParam("to")
                    LocalDate to)
            throws SQLException {
        requireCounty(county);
        LocalDate until = to == null ? board.day() : AskedRange.inCalendar("to", to);
        if (from != null && AskedRange.inCalendar("from", from).isAfter(until)) {
            throw new TargetRefused.EndBeforeStart();
        }
        return work.read(plan, county, from, until);
    }

    private void requireCounty(String county) throws SQLException {
        if (county != null
                && indicators.counties().stream().noneMatch(c -> c.code().equals(county))) {
            throw new TargetRefused.UnknownCounty(county);
        }
    }
}
