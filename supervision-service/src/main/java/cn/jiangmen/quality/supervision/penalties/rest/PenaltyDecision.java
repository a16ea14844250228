package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.penalties.PartyKind;
import cn.jiangmen.quality.supervision.penalties.PenaltyKind;
import cn.jiangmen.quality.supervision.penalties.ProvisionChoice;
import cn.jiangmen.quality.supervision.penalties.Told;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request that records a decision: the case, who decided, and the decision. */
@Schema(name = "PenaltyDecision", description = "处罚决定")
record PenaltyDecision(
        @Schema(description = "the case in which it is decided", examples = "440703-2026-000001")
        @NotNull
        @Line(max = PenaltyText.CODE)
        String caseNumber,

        @Schema(description = "作出决定的机构或人员", examples = "江门市市场监督管理局", nullable = true) @Line(max = PenaltyText.NAME)
        String by,

        @Schema(description = "文号", examples = "江市监处罚〔2026〕12号") @NotNull @Line(max = PenaltyText.NAME)
        String decisionNumber,

        @Schema(description = "null = today; not in the future", examples = "2026-05-20", nullable = true)
        LocalDate decidedOn,

        @NotEmpty Set<@NotNull PenaltyKind> kinds,

        @Schema(
                description = "yuan as text: fine and confiscated gains together; null = the sum of its parts, or none",
                examples = "50000.00",
                nullable = true)
        @Pattern(regexp = PenaltyText.YUAN)
        String amountYuan,

        @Schema(description = "罚款; needed where gains are confiscated too", examples = "50000.00", nullable = true)
        @Pattern(regexp = PenaltyText.YUAN)
        String fineYuan,

        @Schema(description = "没收违法所得", examples = "null", nullable = true) @Pattern(regexp = PenaltyText.YUAN)
        String gainsYuan,

        @Schema(description = "没收非法财物, their value", examples = "null", nullable = true)
        @Pattern(regexp = PenaltyText.YUAN)
        String goodsYuan,

        @Schema(
                description = "处罚依据; null = as the provision is cited",
                examples = "认证认可条例第六十六条",
                maxLength = PenaltyText.TEXT,
                nullable = true)
        @Line(max = PenaltyText.TEXT)
        String article,

        @Schema(
                description = "code of the article; its words are those in force on the day of the offence",
                examples = "CAR-66",
                nullable = true)
        @Line(max = PenaltyText.CODE)
        String provision,

        @Schema(description = "违法行为发生日或终了日", examples = "2026-02-10", nullable = true)
        LocalDate offenceOn,

        @Schema(description = "从旧兼从轻 (行政处罚法 Art 37); null = AT_OFFENCE", nullable = true)
        ProvisionChoice choice,

        @Schema(description = "why the later words punish less", maxLength = PenaltyText.TEXT, nullable = true)
        @Line(max = PenaltyText.TEXT)
        String choiceReason,

        @Schema(
                description = "five years in place of two (Art 36): life, health or finance, with harm",
                nullable = true)
        Boolean longLimitation,

        @Schema(description = "货值金额, yuan", examples = "null", nullable = true) @Pattern(regexp = PenaltyText.YUAN)
        String goodsValue,

        @Schema(
                description = "减轻处罚的理由: why the fine is below the least one",
                maxLength = PenaltyText.TEXT,
                nullable = true)
        @Line(max = PenaltyText.TEXT)
        String mitigation,

        @Schema(description = "违法行为类型", examples = "违反强制性产品认证规定", maxLength = PenaltyText.NAME, nullable = true)
        @Line(max = PenaltyText.NAME)
        String offenceType,

        @Schema(description = "违法事实", examples = "未经认证擅自出厂", maxLength = PenaltyText.TEXT, nullable = true)
        @Line(max = PenaltyText.TEXT)
        String facts,

        @Schema(description = "处罚内容", examples = "罚款伍万元整", maxLength = PenaltyText.TEXT, nullable = true)
        @Line(max = PenaltyText.TEXT)
        String content,

        @Schema(description = "null = by the credit code", nullable = true)
        PartyKind partyKind,

        @Schema(description = "法定代表人", maxLength = PenaltyText.NAME, nullable = true) @Line(max = PenaltyText.NAME)
        String legalRepresentative,

        @Schema(description = "暂扣或吊销证照名称及编号", maxLength = PenaltyText.NAME, nullable = true)
        @Line(max = PenaltyText.NAME)
        String licences,

        @Schema(description = "the last day of a restriction that the decision imposes", nullable = true)
        LocalDate restrictionUntil) {

    Told said() {
        return new PenaltyText(
                        decisionNumber,
                        decidedOn,
                        kinds,
                        amountYuan,
                        fineYuan,
                        gainsYuan,
                        goodsYuan,
                        article,
                        provision,
                        offenceOn,
                        choice,
                        choiceReason,
                        longLimitation,
                        goodsValue,
                        mitigation,
                        offenceType,
                        facts,
                        content,
                        partyKind,
                        legalRepresentative,
                        licences,
                        restrictionUntil)
                .said();
    }
}
