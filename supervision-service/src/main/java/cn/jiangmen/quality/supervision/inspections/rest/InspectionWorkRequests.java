package cn.jiangmen.quality.supervision.inspections.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.inspections.InspectionResult;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests after an inspection, named for what they ask. */
final class InspectionWorkRequests {
    private static final int CODE = 64;
    private static final int TEXT = 500;
    private static final int MANY = 100;

    private InspectionWorkRequests() {}

    @Schema(name = "InspectionFollowUp", description = "后续处理完成情况")
    record FollowUp(
            @Schema(description = "null = today; not before the inspection", examples = "2026-06-10", nullable = true)
            LocalDate doneOn,

            @Schema(
                    description = "needed when the result asks for a case",
                    examples = "440703-2026-000001",
                    nullable = true)
            @Line(max = CODE)
            String caseNumber,

            @Schema(description = "number of another document", examples = "蓬市监列异〔2026〕12号", nullable = true)
            @Line(max = TEXT)
            String reference,

            @Schema(examples = "已列入经营异常名录", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String note) {}

    @Schema(name = "InspectionRecheck", description = "复查结果")
    record Recheck(
            @Schema(description = "null = today", examples = "2026-06-10", nullable = true)
            LocalDate inspectedOn,

            @NotNull InspectionResult result,

            @Schema(description = "at least two", examples = "2") @NotNull @Max(MANY)
            Integer inspectors,

            @Schema(description = "of the case that it led to", examples = "440703-2026-000001", nullable = true)
            @Line(max = CODE)
            String caseNumber,

            @Schema(description = "后续处理", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String followUp) {}
}
