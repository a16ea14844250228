package cn.jiangmen.quality.target.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A duty as it stands today, with who is responsible and how far each county is. */
@Schema(name = "Duty", description = "任务")
public record DutyLine(
        UUID id,
        @Schema(examples = "2.1.1-1") String code,
        @Schema(examples = "2021-2025") String plan,
        ItemPlace item,
        String titleZh,
        String titleEn,

        @Schema(description = "the sentence of the plan that asks for it")
        String words,

        DutyState state,
        LocalDate stateSince,
        String stateReason,
        LocalDate dueOn,
        boolean overdue,
        int daysOverdue,

        @Schema(description = "of the latest report on the whole duty; null when none says", nullable = true)
        Integer percent,

        @Schema(description = "indicators by which it is measured")
        List<String> indicators,

        @Schema(description = "the plan's list of departments ends with 等")
        boolean openList,

        @Schema(description = "responsible today or from a later day on: lead, sharing, co-operating")
        List<Share> departments,

        @Schema(description = "the counties' own strands; empty unless the plan names the counties")
        List<CountyStrand> counties,

        int milestones,
        int milestonesOverdue,
        int reports,
        int comments,
        int activities,

        @Schema(description = "yuan, two decimals", examples = "120000.00")
        String budgeted,

        @Schema(description = "yuan, two decimals", examples = "80000.00")
        String spent,

        long version) {

    /** Where the plan prints it. */
    @Schema(name = "DutyItemPlace")
    public record ItemPlace(
            @Schema(examples = "2.1.1") String code,
            @Schema(examples = "二(一)1") String number) {}

    /** The part of a department. */
    @Schema(name = "DutyDepartment")
    public record Share(
            String code,
            String nameZh,
            String nameEn,
            DepartmentKind kind,
            String county,
            Role role,

            @Schema(description = "as the plan writes it; null when added later", nullable = true)
            String words,

            LocalDate since,

            @Schema(description = "first day without it", nullable = true)
            LocalDate until,

            String documentNumber) {}

    /** The share of a county. */
    @Schema(name = "DutyStrand")
    public record CountyStrand(
            String county,
            DutyState state,
            LocalDate stateSince,
            String stateReason,
            LocalDate dueOn,
            boolean overdue,
            int daysOverdue,
            Integer percent,
            long version) {}
}
