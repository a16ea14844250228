package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.target.Basis;
import java.util.List;

/** What recorded adjustments add to a figure, on either basis. */
record Recorded(int distinct, int holdings) {
    /**
     * The sum of those that concern a figure.
     *
     * @param county null: the city, which every county's adjustment concerns
     */
    static Recorded of(List<SealService.Adjusted> adjustments, String indicator, String county) {
        return new Recorded(
                sum(adjustments, indicator, county, Basis.DISTINCT),
                sum(adjustments, indicator, county, Basis.HOLDINGS));
    }

    int on(Basis basis) {
        return basis == Basis.DISTINCT ? distinct : holdings;
    }

    private static int sum(List<SealService.Adjusted> adjustments, String indicator, String county, Basis basis) {
        return adjustments.stream()
                .map(SealService.Adjusted::adjustment)
                .filter(each -> each.indicator().equals(indicator)
                        && (county == null || each.county().equals(county))
                        && each.basis() == basis)
                .mapToInt(Adjustment::amount)
                .sum();
    }
}
