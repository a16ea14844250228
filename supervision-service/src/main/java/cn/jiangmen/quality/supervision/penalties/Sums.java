package cn.jiangmen.quality.supervision.penalties;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What the money of a penalty is made of, in yuan with two decimals.
 *
 * @param fineYuan 罚款
 * @param gainsYuan 没收违法所得
 * @param goodsYuan 没收非法财物, their value; no part of the amount
 */
@Embeddable
public record Sums(BigDecimal fineYuan, BigDecimal gainsYuan, BigDecimal goodsYuan) {

    /**
     * The parts as told; where only one kind takes money, the amount alone tells it.
     *
     * @throws PenaltyRefused.AmountContradictsKinds when money is taken without an amount, or the other way round
     * @throws PenaltyRefused.AmountPartsContradict when parts are missing or do not fit amount and kinds
     */
    static Sums of(Set<PenaltyKind> kinds, BigDecimal amount, BigDecimal fine, BigDecimal gains, BigDecimal goods) {
        boolean fined = kinds.contains(PenaltyKind.FINE);
        boolean gained = kinds.contains(PenaltyKind.CONFISCATION_OF_GAINS);
        BigDecimal told = amount == null ? zeroIfNull(fine).add(zeroIfNull(gains)) : amount;
        if ((fined || gained) != told.signum() > 0) {
            throw new PenaltyRefused.AmountContradictsKinds(fined || gained);
        }
        Sums sums;
        if (fine != null || gains != null) {
            sums = new Sums(scaled(fine), scaled(gains), scaled(goods));
        } else if (fined && gained) {
            throw new PenaltyRefused.AmountPartsContradict();
        } else {
            sums = new Sums(scaled(fined ? told : null), scaled(gained ? told : null), scaled(goods));
        }
        boolean fits = fined == sums.fineYuan.signum() > 0
                && gained == sums.gainsYuan.signum() > 0
                && (amount == null || sums.amount().compareTo(amount) == 0)
                && (sums.goodsYuan.signum() == 0 || kinds.contains(PenaltyKind.CONFISCATION_OF_GOODS));
        if (!fits) {
            throw new PenaltyRefused.AmountPartsContradict();
        }
        return sums;
    }

    /** Fine and confiscated gains together. */
    BigDecimal amount() {
        return fineYuan.add(gainsYuan);
    }

    private static BigDecimal scaled(BigDecimal told) {
        return zeroIfNull(told).setScale(2);
    }

    private static BigDecimal zeroIfNull(BigDecimal told) {
        return told == null ? BigDecimal.ZERO : told;
    }
}
