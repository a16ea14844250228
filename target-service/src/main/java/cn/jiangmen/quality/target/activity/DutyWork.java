package cn.jiangmen.quality.target.activity;

import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done for each item of a plan that asks for it; the counties of a kind add up to its total. */
@Schema(description = "按任务统计的工作")
public record DutyWork(
        @JsonUnwrapped Standing standing,
        @Schema(examples = "2021-2025") String plan,
        LocalDate from,
        LocalDate to,

        @Schema(description = "null: all counties and `unattributed`", examples = "440703", nullable = true)
        String county,

        @Schema(description = "in the plan's order; items of which no kind of work is counted are left out")
        List<Item> items) {

    /** One item of the plan. */
    @Schema(name = "DutyWorkItem")
    public record Item(
            @Schema(examples = "2.2.1") String code,
            @Schema(examples = "二(二)1") String number,
            String titleZh,
            String titleEn,

            @Schema(description = "a kind may belong to several items")
            List<Kind> kinds) {}

    /** How much was done of one kind. */
    @Schema(name = "DutyWorkKind")
    public record Kind(
            @Schema(examples = "CHIEF_QUALITY_OFFICER") String code,
            @Schema(examples = "首席质量官聘任") String nameZh,
            String nameEn,
            long total,
            List<County> counties) {}

    /** One county's part. */
    @Schema(name = "DutyWorkCounty")
    public record County(@Schema(examples = "440703") String county, long total) {}
}
