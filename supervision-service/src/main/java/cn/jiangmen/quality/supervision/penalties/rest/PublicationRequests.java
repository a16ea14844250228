package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about a publication. */
final class PublicationRequests {
    private static final int NAME = 200;
    private static final int TEXT = 500;

    private PublicationRequests() {}

    /** Why an officer decides not to publish. */
    enum ExclusionReason {
        /** 国家秘密 */
        STATE_SECRET,
        /** 危及国家安全、公共安全、经济安全、社会稳定 */
        SAFETY,
        /** 商业秘密 that cannot be taken out */
        TRADE_SECRET,
        /** 个人隐私 that cannot be taken out */
        PRIVACY,
        /** 法律、行政法规规定不得公示 */
        BY_LAW
    }

    @Schema(name = "PublicationPublishing", description = "公示")
    record Publishing(
            @Schema(description = "null = today", examples = "2026-06-01", nullable = true)
            LocalDate effectiveOn,

            @Schema(
                    description = "GSXT: SHORT, LONG; CREDIT: MINOR, GENERAL, SERIOUS; null = by the rules",
                    examples = "LONG",
                    nullable = true)
            @Line(max = NAME)
            String period,

            @Schema(description = "number of the entry there", maxLength = NAME, nullable = true) @Line(max = NAME)
            String reference,

            @Schema(description = "违法事实 as shown; null = as recorded, masked", maxLength = TEXT, nullable = true)
            @Line(max = TEXT)
            String facts,

            @Schema(description = "处罚内容 as shown; null = as recorded, masked", maxLength = TEXT, nullable = true)
            @Line(max = TEXT)
            String content,

            @Schema(description = "the party as shown; null = as recorded", maxLength = NAME, nullable = true)
            @Line(max = NAME)
            String partyName,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(
                    description = "who reviewed it for secrets and personal information (Order 45 Art 5, 6)",
                    examples = "办公室")
            @NotNull
            @Line(max = NAME)
            String reviewedBy) {}

    @Schema(name = "PublicationRepublishing", description = "更正后重新公示")
    record Republishing(
            @Schema(description = "null = today", examples = "2026-06-01", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "违法事实 as shown; null = as recorded, masked", maxLength = TEXT, nullable = true)
            @Line(max = TEXT)
            String facts,

            @Schema(description = "处罚内容 as shown; null = as recorded, masked", maxLength = TEXT, nullable = true)
            @Line(max = TEXT)
            String content,

            @Schema(description = "the party as shown; null = as recorded", maxLength = NAME, nullable = true)
            @Line(max = NAME)
            String partyName,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(
                    description = "who reviewed it for secrets and personal information (Order 45 Art 5, 6)",
                    examples = "办公室")
            @NotNull
            @Line(max = NAME)
            String reviewedBy) {}

    @Schema(name = "PublicationExclusion", description = "不予公示")
    record Exclusion(
            @NotNull ExclusionReason reason,

            @Schema(description = "依据", examples = "第45号令第五条", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String basis,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "PublicationInclusion", description = "应予公示")
    record Inclusion(
            @Schema(description = "null = today", examples = "2026-06-01", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "依据", examples = "法律规定警告应当公示", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String basis,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "PublicationDone", description = "办结")
    record Done(
            @Schema(description = "null = today", examples = "2026-06-01", nullable = true)
            LocalDate effectiveOn,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "PublicationEarlyApplication", description = "申请提前停止公示")
    record EarlyApplication(
            @Schema(description = "null = today", examples = "2026-06-01", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "消除危害后果和不良影响") @NotNull Boolean harmRemoved,

            @Schema(description = "未列入经营异常名录; the serious list is looked up") @NotNull
            Boolean onNoList,

            @Schema(description = "food, drugs, special equipment: a longer least period", nullable = true)
            Boolean specialField,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "PublicationEarlyDecision", description = "提前停止公示决定")
    record EarlyDecision(
            @Schema(description = "null = today", examples = "2026-06-01", nullable = true)
            LocalDate effectiveOn,

            @NotNull Boolean granted,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "PublicationRepair", description = "信用修复")
    record Repair(
            @Schema(description = "null = today", examples = "2026-06-01", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "修复决定编号", examples = "XYXF-2026-1", maxLength = NAME) @NotNull @Line(max = NAME)
            String reference,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note,

            @Schema(examples = "蓬江区市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {}
}
