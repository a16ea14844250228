package cn.jiangmen.quality.supervision.calendar.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.calendar.HolidayNotices;
import cn.jiangmen.quality.supervision.roles.Act;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The State Council's yearly holiday notices, without which no working days are counted. */
@Path("/api/v1/holiday-notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calendar", description = "工作日历")
class HolidayNoticeResource {
    private static final int NAME = 200;
    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2100;

    private final HolidayNotices notices;

    HolidayNoticeResource(HolidayNotices notices) {
        this.notices = notices;
    }

    /** All that are loaded. */
    @Schema(name = "HolidayNotices")
    record All(List<HolidayNotices.Line> items) {}

    @Schema(name = "HolidayNoticeLoaded", description = "节假日安排通知")
    record Loading(
            @Schema(examples = "2027") @NotNull @Min(FIRST_YEAR) @Max(LAST_YEAR)
            Integer year,

            @Schema(examples = "国务院办公厅关于 2027 年部分节假日安排的通知") @NotNull @Line(max = NAME)
            String source,

            @Schema(description = "放假日; days of the December before may be among them", examples = "[\"2027-01-01\"]")
            @NotEmpty
            Set<@NotNull LocalDate> off,

            @Schema(description = "调休上班的周末", examples = "[]") @NotNull
            Set<@NotNull LocalDate> working,

            @Schema(examples = "江门市市场监督管理局法规科") @NotNull @Line(max = NAME)
            String by) {}

    @GET
    @Operation(operationId = "listHolidayNotices", summary = "The notices that are loaded (节假日安排)")
    @APIResponse(
            responseCode = "200",
            description = "by year",
            content = @Content(schema = @Schema(implementation = All.class)))
    public All list() {
        return new All(notices.list());
    }

    @POST
    @Act("holiday-notice.load")
    @Operation(
            operationId = "loadHolidayNotice",
            summary = "Loads the notice of a year (载入节假日安排); deadlines into it are told from then on")
    @APIResponse(
            responseCode = "201",
            description = "loaded",
            content = @Content(schema = @Schema(implementation = HolidayNotices.Line.class)))
    @APIResponse(responseCode = "400", description = "notice-day-impossible")
    @APIResponse(responseCode = "409", description = "notice-loaded")
    public Response load(@NotNull @Valid Loading request) {
        return Response.status(Response.Status.CREATED)
                .entity(notices.load(request.year(), request.source(), request.off(), request.working(), request.by()))
                .build();
    }
}
