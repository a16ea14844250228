package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.penalties.PenaltyKind;
import cn.jiangmen.quality.supervision.penalties.PenaltyService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class PenaltyRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final String YUAN = "[0-9]{1,12}(\\.[0-9]{1,2})?";

    private PenaltyRequests() {}

    @Schema(name = "PenaltyDecision", description = "处罚决定")
    record Decision(
            @Schema(description = "the case in which it is decided", examples = "440703-2026-000001")
            @NotNull
            @Line(max = CODE)
            String caseNumber,

            @Schema(description = "文号", examples = "江市监处罚〔2026〕12号") @NotNull @Line(max = NAME)
            String decisionNumber,

            @Schema(description = "null = today; not in the future", examples = "2026-05-20", nullable = true)
            LocalDate decidedOn,

            @NotEmpty Set<@NotNull PenaltyKind> kinds,

            @Schema(
                    description = "yuan as text: fine and confiscated gains together; null = none",
                    examples = "50000.00",
                    nullable = true)
            @Pattern(regexp = YUAN)
            String amountYuan,

            @Schema(description = "处罚依据", examples = "认证认可条例第六十六条", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String article,

            @Schema(description = "违法事实", examples = "未经认证擅自出厂", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String facts) {

        PenaltyService.Told said() {
            return new PenaltyService.Told(decisionNumber, decidedOn, kinds, yuan(amountYuan), article, facts);
        }
    }

    @Schema(name = "PenaltyText", description = "处罚决定的内容")
    record Told(
            @Schema(description = "文号", examples = "江市监处罚〔2026〕12号") @NotNull @Line(max = NAME)
            String decisionNumber,

            @Schema(description = "null = today; not in the future", examples = "2026-05-20", nullable = true)
            LocalDate decidedOn,

            @NotEmpty Set<@NotNull PenaltyKind> kinds,

            @Schema(examples = "20000.00", nullable = true) @Pattern(regexp = YUAN)
            String amountYuan,

            @Schema(examples = "认证认可条例第六十六条", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String article,

            @Schema(examples = "未经认证擅自出厂", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String facts) {

        PenaltyService.Told said() {
            return new PenaltyService.Told(decisionNumber, decidedOn, kinds, yuan(amountYuan), article, facts);
        }
    }

    @Schema(name = "PenaltyCorrection", description = "更正:重新填写全部内容;案件不变")
    record Correction(
            @Schema(description = "everything as it should have been recorded") @NotNull @Valid
            Told decision,

            @Schema(examples = "金额录入有误", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "PenaltyWithdrawal", description = "撤销")
    record Withdrawal(
            @Schema(examples = "经行政复议撤销", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    private static BigDecimal yuan(String told) {
        return told == null ? null : new BigDecimal(told);
    }
}
