package cn.jiangmen.quality.certificate.schemes;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The catalogue as it is now, in memory: what a rule asks of it costs no query. Immutable. */
public final class Schemes {
    private final Map<String, Scheme> byCode = new HashMap<>();
    private final Map<String, Scheme> byName = new HashMap<>();
    private final Map<ReasonKey, ReasonCode> reasons = new HashMap<>();
    private final Set<ReasonKey> listed = new HashSet<>();
    private final Map<RuleKey, NavigableMap<LocalDate, SchemeRule>> rules = new HashMap<>();

    private record ReasonKey(ReasonFamily family, ReasonAct act, String code) {}

    private record RuleKey(String scheme, RuleKind kind) {}

    public Schemes(Collection<Scheme> schemes, Collection<ReasonCode> reasonCodes, Collection<SchemeRule> rules) {
        for (Scheme scheme : schemes) {
            byCode.put(scheme.code(), scheme);
            if (scheme.assignable()) {
                byName.put(scheme.nameZh(), scheme);
                scheme.alsoNamed().forEach(name -> byName.put(name, scheme));
            }
        }
        for (ReasonCode reason : reasonCodes) {
            reasons.put(new ReasonKey(reason.schemeFamily(), reason.act(), reason.code()), reason);
            listed.add(new ReasonKey(reason.schemeFamily(), reason.act(), null));
        }
        for (SchemeRule rule : rules) {
            this.rules
                    .computeIfAbsent(new RuleKey(rule.scheme(), rule.kind()), _ -> new TreeMap<>())
                    .put(rule.validFrom(), rule);
        }
    }

    /** Anything of the catalogue by its code, categories too. */
    public Optional<Scheme> any(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The scheme that is read by a name. */
    Optional<Scheme> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The scheme of a code that a certificate can name. */
    public Optional<Scheme> find(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(Scheme::assignable);
    }

    /** Reads what the register writes for a scheme: its code, in any case, or its Chinese name with or without 认证. */
    public Optional<Scheme> read(String codeOrName) {
        String told = codeOrName.strip();
        return find(told.toUpperCase(Locale.ROOT))
                .or(() -> Optional.ofNullable(byName.get(told)))
                .or(() -> Optional.ofNullable(byName.get(told + "认证")));
    }

    /** The scheme of every CCC certificate; what it is for stands in the product class. */
    public Optional<Scheme> ccc() {
        return byCode.values().stream()
                .filter(s -> s.kpiClass() == KpiClass.CCC && s.assignable())
                .min(Comparator.comparing(Scheme::code));
    }

    /** The rule that holds for a scheme on a day: its own, else that of the nearest category above that has one. */
    public Optional<SchemeRule> rule(String code, RuleKind kind, LocalDate on) {
        for (Scheme at = byCode.get(code); at != null; at = byCode.get(at.parent())) {
            NavigableMap<LocalDate, SchemeRule> own = rules.get(new RuleKey(at.code(), kind));
            Map.Entry<LocalDate, SchemeRule> known = own == null ? null : own.floorEntry(on);
            if (known != null) {
                return Optional.of(known.getValue()).filter(rule -> rule.amount() != null);
            }
        }
        return Optional.empty();
    }

    /** The rules that a scheme has itself, by kind and first day. */
    public List<SchemeRule> ownRules(String code) {
        return Stream.of(RuleKind.values())
                .map(kind -> rules.getOrDefault(new RuleKey(code, kind), new TreeMap<>()))
                .flatMap(own -> own.values().stream())
                .toList();
    }

    /** Whether the register's list of codes for an act is known; where it is not, no code can be called wrong. */
    public boolean listsReasons(Scheme scheme, ReasonAct act) {
        return listed.contains(new ReasonKey(scheme.reasonFamily(), act, null));
    }

    public Optional<ReasonCode> reason(Scheme scheme, ReasonAct act, String code) {
        return Optional.ofNullable(reasons.get(new ReasonKey(scheme.reasonFamily(), act, code)));
    }

    /** The codes of a scheme or category and of all below it; empty when there is none of that code. */
    public Set<String> under(String code) {
        Set<String> codes = new TreeSet<>();
        if (byCode.containsKey(code)) {
            codes.add(code);
            byCode.values().stream().filter(s -> code.equals(s.parent())).forEach(s -> codes.addAll(under(s.code())));
        }
        return codes;
    }

    /** The code of a scheme and of all categories above it. */
    public Set<String> above(String code) {
        Set<String> codes = new TreeSet<>();
        for (Scheme at = byCode.get(code); at != null; at = byCode.get(at.parent())) {
            codes.add(at.code());
        }
        return codes;
    }

    /** Every scheme, recognition and category, by code. */
    public List<Scheme> all() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(Scheme::code))
                .toList();
    }
}
