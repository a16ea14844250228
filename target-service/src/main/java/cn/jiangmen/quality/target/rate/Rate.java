package cn.jiangmen.quality.target.rate;

/**
 * A derived quality indicator: what is divided by what.
 *
 * @param scale 100 for percent, 1,000 for per thousand
 * @param windowMonths how long a fact counts, or null for its own days
 * @param tellsUnknown whether facts can be undecided, which are told beside the value
 */
record Rate(
        String code,
        String nameZh,
        String nameEn,
        String planItem,
        int scale,
        int decimals,
        Integer windowMonths,
        boolean tellsUnknown,
        String numeratorZh,
        String numeratorEn,
        String denominatorZh,
        String denominatorEn) {

    Rates.Unit unit() {
        return scale == 100 ? Rates.Unit.PERCENT : Rates.Unit.PER_THOUSAND;
    }
}
