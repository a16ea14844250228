package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about a decision that is recorded. */
final class PenaltyRequests {
    private static final int NAME = 200;
    private static final int TEXT = 500;

    private PenaltyRequests() {}

    @Schema(name = "PenaltyCorrection", description = "更正:重新填写全部内容;案件不变")
    record Correction(
            @Schema(description = "everything as it should have been recorded") @NotNull @Valid
            PenaltyText decision,

            @Schema(
                    description = "when it was corrected, null = today: starts the period for what is published",
                    examples = "2026-06-10",
                    nullable = true)
            LocalDate effectiveOn,

            @Schema(examples = "金额录入有误", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "PenaltyWithdrawal", description = "撤销")
    record Withdrawal(
            @Schema(
                    description = "when it was annulled, null = today: starts the period for what is published",
                    examples = "2026-06-10",
                    nullable = true)
            LocalDate effectiveOn,

            @Schema(
                    description = "told in public where the penalty was published (行政处罚法 Art 48)",
                    examples = "经行政复议撤销",
                    maxLength = TEXT)
            @NotNull
            @Line(max = TEXT)
            String reason) {}

    @Schema(name = "PenaltyService", description = "送达")
    record Service(
            @Schema(description = "null = today", examples = "2026-05-22", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "送达方式", examples = "直接送达", maxLength = NAME) @NotNull @Line(max = NAME)
            String manner,

            @Schema(description = "whether the party was told in writing that it will be published (Order 45 Art 8)")
            @NotNull
            Boolean toldOfPublication,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局执法一科") @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "PenaltyPerformance", description = "履行完毕")
    record Performance(
            @Schema(description = "null = today", examples = "2026-06-01", nullable = true)
            LocalDate effectiveOn,

            @Schema(examples = "罚款已缴清", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note) {}
}
