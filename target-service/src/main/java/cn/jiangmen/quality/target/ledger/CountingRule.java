package cn.jiangmen.quality.target.ledger;

import cn.jiangmen.quality.target.Unit;
import java.util.List;

/**
 * How something is counted.
 *
 * @param kpiClasses certificates of these classes; empty where bodies are counted
 * @param schemes scheme codes that count among these classes, null for all
 * @param party whose credit code is the enterprise; falls back to the holder
 * @param holderKinds kinds of organisation that count, null for all, also those the register does not know
 * @param enterpriseSizes sizes that count, null for all, also where it is not known
 */
public record CountingRule(
        Unit counts,
        List<String> kpiClasses,
        List<String> schemes,
        Party party,
        boolean includeSub,
        boolean includeSuspended,
        List<String> holderKinds,
        List<String> enterpriseSizes) {

    /** Who of those a certificate names is the enterprise. */
    public enum Party {
        HOLDER,
        APPLICANT,
        MANUFACTURER,
        FACTORY
    }
}
