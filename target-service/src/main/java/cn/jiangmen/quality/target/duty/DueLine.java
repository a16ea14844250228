package cn.jiangmen.quality.target.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that has to be done by a day: a duty, a county's strand of one, or a milestone. */
@Schema(name = "DueThing", description = "到期或逾期事项")
public record DueLine(
        DueKind kind,

        @Schema(description = "of the duty, the strand or the milestone")
        UUID id,

        UUID duty,
        @Schema(examples = "2.1.1-1") String dutyCode,
        @Schema(examples = "二(一)1") String item,
        String titleZh,
        String titleEn,
        @Schema(nullable = true) String county,

        @Schema(description = "codes of the responsible, lead first")
        List<String> departments,

        DutyState state,
        LocalDate dueOn,
        @Schema(description = "0 when not overdue") int daysOverdue,

        @Schema(description = "null when overdue", nullable = true)
        Integer daysLeft) {}
