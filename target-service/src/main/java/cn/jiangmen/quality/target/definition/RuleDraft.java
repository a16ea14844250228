package cn.jiangmen.quality.target.definition;

import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.ledger.CountingRule;
import cn.jiangmen.quality.target.ledger.CountingRule.Party;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A rule as it is proposed; {@link #rule} is the policy on what can be counted by.
 *
 * @param schemes null: all of these classes
 * @param holderKinds null: all
 * @param enterpriseSizes null: all
 */
public record RuleDraft(
        Set<KpiClass> kpiClasses,
        Set<String> schemes,
        Party party,
        boolean includeSub,
        boolean includeSuspended,
        Set<HolderKind> holderKinds,
        Set<EnterpriseSize> enterpriseSizes) {
    private static final Pattern SCHEME = Pattern.compile("[A-Z][A-Z0-9-]{0,19}");

    /**
     * The rule, its lists in a fixed order, so that equal rules are equal.
     *
     * @throws DefinitionRefused.RuleInvalid when nothing could be counted by it
     */
    CountingRule rule(Unit counts) {
        if (counts == Unit.BODY) {
            refuseIf(!kpiClasses.isEmpty(), "kpi_classes", "bodies-have-none");
            refuseIf(schemes != null, "schemes", "bodies-have-none");
            refuseIf(party != Party.HOLDER, "party", "bodies-have-none");
            refuseIf(includeSub, "include_sub", "bodies-have-none");
            refuseIf(includeSuspended, "include_suspended", "bodies-have-none");
            refuseIf(holderKinds != null, "holder_kinds", "bodies-have-none");
            refuseIf(enterpriseSizes != null, "enterprise_sizes", "bodies-have-none");
        } else {
            refuseIf(kpiClasses.isEmpty(), "kpi_classes", "counts-nothing");
            refuseIf(schemes != null && schemes.isEmpty(), "schemes", "counts-nothing");
            refuseIf(holderKinds != null && holderKinds.isEmpty(), "holder_kinds", "counts-nothing");
            refuseIf(enterpriseSizes != null && enterpriseSizes.isEmpty(), "enterprise_sizes", "counts-nothing");
            refuseIf(
                    schemes != null
                            && !schemes.stream()
                                    .allMatch(scheme -> SCHEME.matcher(scheme).matches()),
                    "schemes",
                    "no-scheme-code");
        }
        return new CountingRule(
                counts,
                names(kpiClasses),
                schemes == null ? null : List.copyOf(new TreeSet<>(schemes)),
                party,
                includeSub,
                includeSuspended,
                names(holderKinds),
                names(enterpriseSizes));
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values == null
                ? null
                : values.stream()
                        .sorted(java.util.Comparator.comparing(Enum::ordinal))
                        .map(Enum::name)
                        .toList();
    }

    private static void refuseIf(boolean broken, String field, String why) {
        if (broken) {
            throw new DefinitionRefused.RuleInvalid(field, why);
        }
    }
}
