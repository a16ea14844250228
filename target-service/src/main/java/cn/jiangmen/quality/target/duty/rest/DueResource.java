package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.target.duty.DueKind;
import cn.jiangmen.quality.target.duty.DueLine;
import cn.jiangmen.quality.target.duty.DutyOverview;
import cn.jiangmen.quality.target.duty.DutyReading;
import cn.jiangmen.quality.target.duty.ReminderRule;
import cn.jiangmen.quality.target.duty.Reminders;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is due, overdue and reminded of, and how many duties are in each state. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Due", description = "期限与提醒")
class DueResource {
    private final DutyReading reading;
    private final Reminders reminders;

    DueResource(DutyReading reading, Reminders reminders) {
        this.reading = reading;
        this.reminders = reminders;
    }

    @GET
    @Path("duty-overview")
    @Operation(
            operationId = "getDutyOverview",
            summary = "Duties in each state, of the plan, each department and each county (任务总览)")
    @APIResponse(
            responseCode = "200",
            description = "the counts",
            content = @Content(schema = @Schema(implementation = DutyOverview.class)))
    @APIResponse(responseCode = "400", description = "plan-unknown")
    public DutyOverview overview(
            @Parameter(example = "2021-2025") @QueryParam("plan") @DefaultValue("2021-2025") String plan) {
        return reading.overview(plan);
    }

    @GET
    @Path("overdue-duties")
    @Operation(
            operationId = "listOverdueDuties",
            summary = "Duties, strands and milestones that should be done by now, longest ago first (逾期清单)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "plan-unknown, department-unknown, county-unknown, invalid-cursor")
    public Page<DueLine> overdue(
            @Parameter(example = "2021-2025") @QueryParam("plan") String plan,
            @Parameter(example = "market-regulation") @QueryParam("department") String department,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String[] place = Cursor.read(cursor, 2).orElse(null);
        DutyReading.DueFilter filter = new DutyReading.DueFilter(
                plan,
                department,
                county,
                place == null ? null : Places.day(place[0]),
                place == null ? null : Places.id(place[1]));
        return Page.of(
                reading.overdue(filter, limit + 1),
                limit,
                each -> Cursor.after(each.dueOn().toString(), each.id().toString()));
    }

    @GET
    @Path("due-duties")
    @Operation(operationId = "listDueDuties", summary = "The same that is due today or soon, soonest first (到期清单)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "plan-unknown, department-unknown, county-unknown, invalid-cursor")
    public Page<DueLine> due(
            @Parameter(description = "days from today; what the reminder rules call soon when absent", example = "30")
                    @QueryParam("within")
                    @Min(0)
                    @Max(3_650)
                    Integer within,
            @Parameter(example = "2021-2025") @QueryParam("plan") String plan,
            @Parameter(example = "market-regulation") @QueryParam("department") String department,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String[] place = Cursor.read(cursor, 2).orElse(null);
        DutyReading.DueFilter filter = new DutyReading.DueFilter(
                plan,
                department,
                county,
                place == null ? null : Places.day(place[0]),
                place == null ? null : Places.id(place[1]));
        return Page.of(
                reading.dueWithin(within, filter, limit + 1),
                limit,
                each -> Cursor.after(each.dueOn().toString(), each.id().toString()));
    }

    @GET
    @Path("duty-reminders")
    @Operation(operationId = "listDutyReminders", summary = "Reminders that were given, newest first (提醒记录)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "department-unknown, county-unknown, duty-unknown, invalid-cursor")
    public Page<Reminders.ReminderLine> reminders(
            @Parameter(example = "market-regulation") @QueryParam("department") String department,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @QueryParam("duty") String duty,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String[] place = Cursor.read(cursor, 2).orElse(null);
        Instant before = place == null ? null : Places.moment(place[0]);
        UUID beforeId = place == null ? null : Places.id(place[1]);
        return Page.of(
                reminders.list(department, county, Places.duty(duty), before, beforeId, limit + 1),
                limit,
                each -> Cursor.after(each.remindedAt().toString(), each.id().toString()));
    }

    @GET
    @Path("reminder-rules")
    @Operation(operationId = "listReminderRules", summary = "How many days before the due day is reminded (提醒规则)")
    @APIResponse(responseCode = "200", description = "a rule for each kind of thing")
    public List<RuleView> rules() {
        return reminders.rules().stream().map(RuleView::of).toList();
    }

    @PUT
    @Path("reminder-rules/{applies_to}")
    @Operation(
            operationId = "changeReminderRule",
            summary = "Says how many days before the due day is reminded (修改提醒规则)")
    @APIResponse(
            responseCode = "200",
            description = "the rule after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DueResource.RuleView.class)))
    @APIResponse(responseCode = "400", description = "department-unknown, personal-data")
    public Response change(
            @PathParam("applies_to") DueKind appliesTo,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.RuleChange request) {
        RuleView rule = RuleView.of(reminders.change(
                appliesTo, ifMatch, request.daysBefore(), request.by().actor()));
        return Response.ok(rule).tag(Versions.tag(rule.version())).build();
    }

    /** A rule as callers see it. */
    @Schema(name = "ReminderRule")
    record RuleView(
            DueKind appliesTo,

            @Schema(description = "negative: days after the due day")
            List<Integer> daysBefore,

            long version) {
        static RuleView of(ReminderRule rule) {
            return new RuleView(rule.appliesTo(), rule.daysBefore(), rule.version());
        }
    }
}
