package cn.jiangmen.quality.supervision.penalties;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An article as it was in force from a day on.
 *
 * @param validUntil the first day on which it was no longer in force, or null
 * @param fineFrom the least fine in yuan; null where it names none
 * @param smallValue below this value of goods the fine is at most {@code valueTimes} the value; null: always so
 */
public record Provision(
        String code,
        LocalDate validFrom,
        LocalDate validUntil,
        String instrument,
        String article,
        String act,
        String words,
        BigDecimal fineFrom,
        BigDecimal fineTo,
        BigDecimal smallValue,
        BigDecimal valueTimes,
        String source,
        String confidence) {

    /**
     * Lets a fine pass that the article allows. A fine below the least one needs a reason to mitigate (行政处罚法 Art 32).
     *
     * @param goodsValue 货值金额, or null
     * @throws PenaltyRefused.GoodsValueMissing when the fine is measured by it
     * @throws PenaltyRefused.FineOutOfRange when it is more, or less without a reason
     */
    void requireAllows(BigDecimal fine, BigDecimal goodsValue, boolean mitigated) {
        if (fine.signum() == 0) {
            return;
        }
        BigDecimal least = fineFrom;
        BigDecimal most = fineTo;
        if (valueTimes != null && smallValue == null) {
            if (goodsValue == null) {
                throw new PenaltyRefused.GoodsValueMissing(cited());
            }
            most = goodsValue.multiply(valueTimes);
        } else if (valueTimes != null && goodsValue != null && goodsValue.compareTo(smallValue) < 0) {
            least = null;
            most = goodsValue.multiply(valueTimes);
        }
        boolean tooMuch = most != null && fine.compareTo(most) > 0;
        boolean tooLittle = least != null && fine.compareTo(least) < 0 && !mitigated;
        boolean noFine = most == null && least == null;
        if (tooMuch || tooLittle || noFine) {
            throw new PenaltyRefused.FineOutOfRange(fine, least, most);
        }
    }

    /** As it is cited: instrument and article. */
    String cited() {
        return instrument + article;
    }
}
