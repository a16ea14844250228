package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.supervision.Subject;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What was decided.
 *
 * @param decisionNumber 处罚决定书文号, as written
 * @param decisionKey the number in the form that is compared
 * @param kinds names of {@link PenaltyKind}, sorted in its order
 * @param amountYuan fine and confiscated gains together, two decimals
 * @param article the law and the article that it rests on
 * @param facts what the offence was, or null
 */
@Embeddable
public record Decision(
        String decisionNumber,
        String decisionKey,
        LocalDate decidedOn,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> kinds,
        BigDecimal amountYuan,
        String article,
        String facts) {

    /**
     * A decision as it was told.
     *
     * @throws PenaltyRefused.AmountContradictsKinds when money is taken without an amount, or an amount without taking money
     */
    static Decision of(
            String number, LocalDate on, Set<PenaltyKind> kinds, BigDecimal amountYuan, String article, String facts) {
        BigDecimal amount = amountYuan == null ? BigDecimal.ZERO : amountYuan;
        boolean takesMoney = kinds.stream().anyMatch(PenaltyKind::takesMoney);
        if (takesMoney != amount.signum() > 0) {
            throw new PenaltyRefused.AmountContradictsKinds(takesMoney);
        }
        return new Decision(
                number.strip(),
                Subject.key(number),
                on,
                new TreeSet<>(kinds).stream().map(PenaltyKind::name).toList(),
                amount.setScale(2),
                article.strip(),
                facts == null ? null : facts.strip());
    }
}
