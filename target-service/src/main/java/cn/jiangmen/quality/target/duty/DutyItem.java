package cn.jiangmen.quality.target.duty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of a plan as printed, and how many duties of it are in each state. */
@Schema(description = "方案条目")
public record DutyItem(
        String plan,
        @Schema(examples = "2.1.1") String code,
        @Schema(examples = "二(一)1") String number,
        String sectionZh,
        String sectionEn,
        String titleZh,
        String titleEn,
        @Schema(description = "the plan's words") String words,

        @Schema(description = "the plan's bracket of the responsible; null when it names none", nullable = true)
        String responsibleWords,

        boolean openList,
        int duties,
        int planned,
        int underWay,
        int done,
        int dropped,
        int overdue) {}
