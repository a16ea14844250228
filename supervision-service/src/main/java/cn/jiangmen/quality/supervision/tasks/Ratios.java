package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.supervision.register.RiskClass;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;

/**
 * Which share of the objects of each credit-risk class is drawn, 0 to 1; there is no national percentage, so each plan states
 * its own.
 *
 * @param lowShare of class A
 * @param generalShare of class B
 * @param raisedShare of class C
 * @param highShare of class D
 * @param keyShare of the objects of key groups, whatever their class; 1 is full coverage
 */
@Embeddable
public record Ratios(
        BigDecimal lowShare,
        BigDecimal generalShare,
        BigDecimal raisedShare,
        BigDecimal highShare,
        BigDecimal keyShare) {
    private static final int SCALE = 4;

    /** @throws TaskRefused.RatiosNotRising when a lower risk is looked at more often than a higher one */
    public Ratios {
        lowShare = lowShare.setScale(SCALE);
        generalShare = generalShare.setScale(SCALE);
        raisedShare = raisedShare.setScale(SCALE);
        highShare = highShare.setScale(SCALE);
        keyShare = keyShare.setScale(SCALE);
        List<BigDecimal> rising = List.of(lowShare, generalShare, raisedShare, highShare);
        for (int i = 1; i < rising.size(); i++) {
            if (rising.get(i).compareTo(rising.get(i - 1)) < 0) {
                throw new TaskRefused.RatiosNotRising();
            }
        }
    }

    BigDecimal of(RiskClass riskClass) {
        return switch (riskClass) {
            case A -> lowShare;
            case B -> generalShare;
            case C -> raisedShare;
            case D -> highShare;
        };
    }
}
