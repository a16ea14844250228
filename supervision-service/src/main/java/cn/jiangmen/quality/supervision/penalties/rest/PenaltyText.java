package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.penalties.PartyKind;
import cn.jiangmen.quality.supervision.penalties.PenaltyKind;
import cn.jiangmen.quality.supervision.penalties.ProvisionChoice;
import cn.jiangmen.quality.supervision.penalties.Told;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a request tells of a decision; a correction states all of it anew. */
@Schema(name = "PenaltyText", description = "处罚决定的内容")
record PenaltyText(
        @Schema(description = "文号", examples = "江市监处罚〔2026〕12号") @NotNull @Line(max = NAME)
        String decisionNumber,

        @Schema(description = "null = today; not in the future", examples = "2026-05-20", nullable = true)
        LocalDate decidedOn,

        @NotEmpty Set<@NotNull PenaltyKind> kinds,

        @Schema(
                description = "yuan as text: fine and confiscated gains together; null = the sum of its parts, or none",
                examples = "50000.00",
                nullable = true)
        @Pattern(regexp = YUAN)
        String amountYuan,

        @Schema(description = "罚款; needed where gains are confiscated too", examples = "50000.00", nullable = true)
        @Pattern(regexp = YUAN)
        String fineYuan,

        @Schema(description = "没收违法所得", examples = "null", nullable = true) @Pattern(regexp = YUAN)
        String gainsYuan,

        @Schema(description = "没收非法财物, their value", examples = "null", nullable = true) @Pattern(regexp = YUAN)
        String goodsYuan,

        @Schema(
                description = "处罚依据; null = as the provision is cited",
                examples = "认证认可条例第六十六条",
                maxLength = TEXT,
                nullable = true)
        @Line(max = TEXT)
        String article,

        @Schema(
                description = "code of the article; its words are those in force on the day of the offence",
                examples = "CAR-66",
                nullable = true)
        @Line(max = CODE)
        String provision,

        @Schema(description = "违法行为发生日或终了日", examples = "2026-02-10", nullable = true)
        LocalDate offenceOn,

        @Schema(description = "从旧兼从轻 (行政处罚法 Art 37); null = AT_OFFENCE", nullable = true)
        ProvisionChoice choice,

        @Schema(description = "why the later words punish less", maxLength = TEXT, nullable = true) @Line(max = TEXT)
        String choiceReason,

        @Schema(
                description = "five years in place of two (Art 36): life, health or finance, with harm",
                nullable = true)
        Boolean longLimitation,

        @Schema(description = "货值金额, yuan", examples = "null", nullable = true) @Pattern(regexp = YUAN)
        String goodsValue,

        @Schema(description = "减轻处罚的理由: why the fine is below the least one", maxLength = TEXT, nullable = true)
        @Line(max = TEXT)
        String mitigation,

        @Schema(description = "违法行为类型", examples = "违反强制性产品认证规定", maxLength = NAME, nullable = true) @Line(max = NAME)
        String offenceType,

        @Schema(description = "违法事实", examples = "未经认证擅自出厂", maxLength = TEXT, nullable = true) @Line(max = TEXT)
        String facts,

        @Schema(description = "处罚内容", examples = "罚款伍万元整", maxLength = TEXT, nullable = true) @Line(max = TEXT)
        String content,

        @Schema(description = "null = by the credit code", nullable = true)
        PartyKind partyKind,

        @Schema(description = "法定代表人", maxLength = NAME, nullable = true) @Line(max = NAME)
        String legalRepresentative,

        @Schema(description = "暂扣或吊销证照名称及编号", maxLength = NAME, nullable = true) @Line(max = NAME)
        String licences,

        @Schema(description = "the last day of a restriction that the decision imposes", nullable = true)
        LocalDate restrictionUntil) {
    static final int CODE = 64;
    static final int NAME = 200;
    static final int TEXT = 500;
    static final String YUAN = "[0-9]{1,12}(\\.[0-9]{1,2})?";

    Told said() {
        return new Told(
                decisionNumber,
                decidedOn,
                kinds,
                yuan(amountYuan),
                yuan(fineYuan),
                yuan(gainsYuan),
                yuan(goodsYuan),
                article,
                provision == null ? null : provision.strip(),
                offenceOn,
                choice,
                choiceReason,
                Boolean.TRUE.equals(longLimitation),
                yuan(goodsValue),
                mitigation,
                offenceType,
                facts,
                content,
                partyKind,
                legalRepresentative,
                licences,
                restrictionUntil);
    }

    static BigDecimal yuan(String told) {
        return told == null ? null : new BigDecimal(told);
    }
}
