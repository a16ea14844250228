package cn.jiangmen.quality.supervision.penalties;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * On what a penalty rests: the offence's day and the article in the words of the day that the law names.
 *
 * @param offenceOn the day of the offence, or the last one of an offence that went on
 * @param provision code of the article, or null where only its text is known (procedures that ran elsewhere)
 * @param provisionFrom since when the applied words were in force
 * @param choiceReason why later words are lighter; null for those of the offence's day
 * @param goodsValue 货值金额 in yuan, or null
 * @param mitigation why the fine is below the least one, or null
 */
@Embeddable
public record Basis(
        LocalDate offenceOn,
        String provision,
        LocalDate provisionFrom,
        @Enumerated(EnumType.STRING) ProvisionChoice choice,
        String choiceReason,
        BigDecimal goodsValue,
        String mitigation) {}
