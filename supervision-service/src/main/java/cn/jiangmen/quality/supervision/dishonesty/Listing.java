package cn.jiangmen.quality.supervision.dishonesty;

import java.time.LocalDate;
import java.util.List;

/**
 * The decision to list (列入决定), as it was checked against the catalogue.
 *
 * @param restrictedUntil first day after the longest measure with a period of its own, or null
 */
record Listing(
        LocalDate listedOn, String decisionNumber, String groundText, List<Chosen> chosen, LocalDate restrictedUntil) {

    /**
     * A measure of the catalogue that is applied.
     *
     * @param until first day after the period that law sets for it, or null where it ends with the listing
     */
    record Chosen(Rulebook.CatalogueMeasure measure, LocalDate until) {}

    List<Measure> measures(LocalDate listingEnd) {
        return chosen.stream()
                .map(each -> new Measure(
                        each.measure().code(),
                        each.measure().nameZh(),
                        each.measure().legalBasis(),
                        each.measure().authority(),
                        listedOn,
                        each.until() == null ? listingEnd : each.until(),
                        each.measure().statutoryPeriod()))
                .toList();
    }
}
