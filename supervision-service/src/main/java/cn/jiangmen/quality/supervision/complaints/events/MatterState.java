package cn.jiangmen.quality.supervision.complaints.events;

import cn.jiangmen.quality.supervision.complaints.Category;
import cn.jiangmen.quality.supervision.complaints.Channel;
import cn.jiangmen.quality.supervision.complaints.MatterKind;
import cn.jiangmen.quality.supervision.complaints.MatterStatus;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of an event of a complaint or a report: the full state after the change, with no free text in it but the name of
 * the enterprise that it is about.
 *
 * @param named whether it is known who wrote it
 * @param county six digits, or {@code unattributed}
 * @param decidedOn accepted, refused, filed, not filed or handed over
 * @param decisionDueOn null when the calendar is missing
 * @param toldOn when the writer was first told of a decision
 * @param closedOn the day on which nothing was left to decide
 * @param inTime whether every clock was stopped in time; null until all are, and for what was withdrawn or merged
 * @param dueProvisional whether a holiday notice that is not loaded may still move a deadline
 * @param effectiveOn the legal day of this change
 */
public record MatterState(
        UUID matterId,
        MatterKind kind,
        String number,
        String letterNumber,
        Channel channel,
        Category category,
        boolean named,
        String enterpriseName,
        String creditCode,
        String certificateNumber,
        String county,
        LocalDate receivedOn,
        MatterStatus status,
        LocalDate decidedOn,
        LocalDate decisionDueOn,
        LocalDate endDueOn,
        LocalDate toldOn,
        LocalDate closedOn,
        Boolean inTime,
        boolean dueProvisional,
        String ground,
        String caseNumber,
        String mergedInto,
        LocalDate effectiveOn) {}
