package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.complaints.MatterService;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about complaints and reports, named for what they ask. */
final class MatterRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int LONG = 2_000;
    private static final String BY = "蓬江区市场监管局投诉举报中心";

    private MatterRequests() {}

    @Schema(name = "MatterStep", description = "办理步骤")
    record Step(
            @Schema(
                    description = "department or post that acts; a claim until identities are checked",
                    examples = BY,
                    maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by,

            @Schema(
                    description = "null = today; not in the future, not before the last step",
                    examples = "2026-05-15",
                    nullable = true)
            LocalDate effectiveOn,

            @Schema(examples = "材料齐全", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note) {

        MatterService.Deed deed() {
            return new MatterService.Deed(by, effectiveOn, note);
        }
    }

    @Schema(name = "MatterReasonedStep", description = "须说明理由的步骤")
    record Reasoned(
            @Schema(examples = BY, maxLength = NAME) @NotNull @Line(max = NAME)
            String by,

            @Schema(description = "null = today", examples = "2026-05-20", nullable = true)
            LocalDate effectiveOn,

            @Schema(examples = "委托检验", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String note) {

        MatterService.Deed deed() {
            return new MatterService.Deed(by, effectiveOn, note);
        }
    }

    @Schema(name = "MatterRouting", description = "转办")
    record Routing(
            @Schema(examples = BY, maxLength = NAME) @NotNull @Line(max = NAME)
            String by,

            @Schema(description = "null = today", examples = "2026-05-13", nullable = true)
            LocalDate effectiveOn,

            @Schema(examples = "440704") @NotNull @Size(max = CODE)
            String county,

            @Schema(examples = "住所地在江海区", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String note) {

        MatterService.Deed deed() {
            return new MatterService.Deed(by, effectiveOn, note);
        }
    }

    @Schema(name = "MatterDecisionOnGround", description = "依法定情形作出的决定;情形见 /api/v1/complaint-grounds")
    record OnGround(
            @Schema(examples = BY, maxLength = NAME) @NotNull @Line(max = NAME)
            String by,

            @Schema(description = "null = today", examples = "2026-05-15", nullable = true)
            LocalDate effectiveOn,

            @Schema(
                    description = "code of a ground in force for the day of receipt",
                    examples = "NO_MATERIALS",
                    maxLength = CODE)
            @NotNull
            @Line(max = CODE)
            String ground,

            @Schema(examples = "经通知仍未补充", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note) {

        MatterService.Deed deed() {
            return new MatterService.Deed(by, effectiveOn, note);
        }
    }

    @Schema(name = "ComplaintSettlement", description = "调解协议")
    record Settlement(
            @Schema(examples = BY, maxLength = NAME) @NotNull @Line(max = NAME)
            String by,

            @Schema(description = "null = today", examples = "2026-06-01", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "what was agreed, naming no person", examples = "经营者退货退款", maxLength = LONG)
            @NotBlank
            @Size(max = LONG)
            String outcome) {

        MatterService.Deed deed() {
            return new MatterService.Deed(by, effectiveOn, null);
        }
    }

    @Schema(name = "ReportFiling", description = "立案")
    record Filing(
            @Schema(examples = BY, maxLength = NAME) @NotNull @Line(max = NAME)
            String by,

            @Schema(description = "null = today", examples = "2026-05-26", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "of the case that was opened", examples = "440703-2026-000001", maxLength = CODE)
            @NotNull
            @Line(max = CODE)
            String caseNumber,

            @Schema(maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String note) {

        MatterService.Deed deed() {
            return new MatterService.Deed(by, effectiveOn, note);
        }
    }

    @Schema(name = "ReportTransfer", description = "移送")
    record Transfer(
            @Schema(examples = BY, maxLength = NAME) @NotNull @Line(max = NAME)
            String by,

            @Schema(description = "null = today", examples = "2026-05-20", nullable = true)
            LocalDate effectiveOn,

            @Schema(examples = "佛山市市场监督管理局", maxLength = NAME) @NotNull @Line(max = NAME)
            String authority,

            @Schema(examples = "被举报人住所地不在本市", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String note) {

        MatterService.Deed deed() {
            return new MatterService.Deed(by, effectiveOn, note);
        }
    }

    @Schema(name = "MatterMerge", description = "合并处理")
    record Merge(
            @Schema(examples = BY, maxLength = NAME) @NotNull @Line(max = NAME)
            String by,

            @Schema(description = "null = today", examples = "2026-05-20", nullable = true)
            LocalDate effectiveOn,

            @Schema(description = "number of the earlier matter", examples = "JB-2026-000001", maxLength = CODE)
            @NotNull
            @Line(max = CODE)
            String into,

            @Schema(examples = "同一事项重复举报", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String note) {

        MatterService.Deed deed() {
            return new MatterService.Deed(by, effectiveOn, note);
        }
    }

    /** How somebody was told. */
    enum Medium {
        /** 电话 */
        PHONE,
        /** 短信 */
        MESSAGE,
        /** 书面 */
        LETTER,
        /** 平台 */
        PLATFORM,
        /** 当面 */
        IN_PERSON
    }

    @Schema(name = "MatterReply", description = "告知")
    record Reply(
            @Schema(examples = BY, maxLength = NAME) @NotNull @Line(max = NAME)
            String by,

            @Schema(
                    description = "day on which the writer was told; null = today",
                    examples = "2026-05-16",
                    nullable = true)
            LocalDate effectiveOn,

            @NotNull Medium medium,

            @Schema(
                    description = "read by the code of the letter; names no person",
                    examples = "您的投诉已受理。",
                    maxLength = LONG)
            @NotBlank
            @Size(max = LONG)
            String text) {

        MatterService.Deed deed() {
            return new MatterService.Deed(by, effectiveOn, null);
        }
    }
}
