package cn.jiangmen.quality.certificate.schemes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue as it is now, in memory: what a rule asks of it costs no query. Immutable. */
public final class Schemes {
    private final Map<String, Scheme> byCode = new HashMap<>();
    private final Map<String, Scheme> byName = new HashMap<>();
    private final Map<ReasonKey, ReasonCode> reasons = new HashMap<>();
    private final Set<ReasonKey> listed = new HashSet<>();

    private record ReasonKey(String family, ReasonAct act, String code) {}

    public Schemes(Collection<Scheme> schemes, Collection<ReasonCode> reasonCodes) {
        for (Scheme scheme : schemes) {
            byCode.put(scheme.code(), scheme);
            byName.put(scheme.nameZh(), scheme);
        }
        for (ReasonCode reason : reasonCodes) {
            reasons.put(new ReasonKey(reason.schemeFamily(), reason.act(), reason.code()), reason);
            listed.add(new ReasonKey(reason.schemeFamily(), reason.act(), null));
        }
    }

    public Optional<Scheme> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Reads what the register writes for a scheme: its code, in any case, or its Chinese name with or without 认证. */
    public Optional<Scheme> read(String codeOrName) {
        String told = codeOrName.strip();
        Scheme scheme = byCode.get(told.toUpperCase(java.util.Locale.ROOT));
        if (scheme == null) {
            scheme = byName.get(told);
        }
        return Optional.ofNullable(scheme == null ? byName.get(told + "认证") : scheme);
    }

    /** The scheme of every CCC certificate; what it is for stands in the product class. */
    public Optional<Scheme> ccc() {
        return byCode.values().stream()
                .filter(s -> s.kpiClass() == KpiClass.CCC)
                .findFirst();
    }

    /** Whether the register's list of codes for an act is known; where it is not, no code can be called wrong. */
    public boolean listsReasons(Scheme scheme, ReasonAct act) {
        return listed.contains(new ReasonKey(scheme.reasonFamily(), act, null));
    }

    public Optional<ReasonCode> reason(Scheme scheme, ReasonAct act, String code) {
        return Optional.ofNullable(reasons.get(new ReasonKey(scheme.reasonFamily(), act, code)));
    }

    public List<Scheme> all() {
        return byCode.values().stream()
                .sorted(java.util.Comparator.comparing(Scheme::code))
                .toList();
    }
}
