package cn.jiangmen.quality.target.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many duties there are in each state: of the plan, of each department, of each county. */
@Schema(description = "任务总览")
public record DutyOverview(
        String plan,
        LocalDate on,
        Instant asOf,

        @Schema(description = "due on or before so many days from now counts as due soon")
        int dueSoonDays,

        Counts total,
        List<OfDepartment> departments,
        List<OfCounty> counties) {

    /** Duties in each state; overdue and due soon are among the planned and the under way. */
    @Schema(name = "DutyCounts")
    public record Counts(int duties, int planned, int underWay, int done, int dropped, int overdue, int dueSoon) {}

    /** Of a department, by its roles; of a county's government, the states are those of its strands. */
    @Schema(name = "DepartmentDuties")
    public record OfDepartment(
            String code,
            String nameZh,
            String nameEn,
            DepartmentKind kind,
            int lead,
            int sharing,
            int cooperating,
            int duties,
            int planned,
            int underWay,
            int done,
            int dropped,
            int overdue,
            int dueSoon) {}

    /** Of the strands of a county. */
    @Schema(name = "CountyDuties")
    public record OfCounty(
            String county,
            String nameZh,
            String nameEn,
            int duties,
            int planned,
            int underWay,
            int done,
            int dropped,
            int overdue,
            int dueSoon) {}
}
