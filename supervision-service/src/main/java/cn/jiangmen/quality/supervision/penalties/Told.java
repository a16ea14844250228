package cn.jiangmen.quality.supervision.penalties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * What is told of a decision.
 *
 * @param decidedOn null is today
 * @param amountYuan fine and gains together; null is none, or their sum
 * @param article may be null where the provision is told
 * @param choice null is the words of the offence's day
 * @param longLimitation whether the longer limitation applies: life, health or finance with harm (行政处罚法 Art 36)
 */
public record Told(
        String decisionNumber,
        LocalDate decidedOn,
        Set<PenaltyKind> kinds,
        BigDecimal amountYuan,
        BigDecimal fineYuan,
        BigDecimal gainsYuan,
        BigDecimal goodsYuan,
        String article,
        String provision,
        LocalDate offenceOn,
        ProvisionChoice choice,
        String choiceReason,
        boolean longLimitation,
        BigDecimal goodsValue,
        String mitigation,
        String offenceType,
        String facts,
        String content,
        PartyKind partyKind,
        String legalRepresentative,
        String licences,
        LocalDate restrictionUntil) {}
