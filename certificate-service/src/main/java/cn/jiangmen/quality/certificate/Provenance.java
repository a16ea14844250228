package cn.jiangmen.quality.certificate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where what is known of a certificate comes from.
 *
 * @param at as of when the source that first told of it did; null where that is not known
 * @param fields those that another source told, or the same later
 * @param lost what was told and does not count
 * @param told when each source last told of it, whatever it told; kept apart, and not always at hand
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Provenance(
        Instant at,
        Map<String, Statement> fields,
        List<LosingValue> lost,
        @JsonIgnore Map<Source, Instant> told) {
    /** Nothing but the source that first told of it. */
    public static final Provenance NONE = new Provenance(null, null, null, null);

    public Provenance {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
        lost = lost == null ? List.of() : List.copyOf(lost);
        told = told == null ? Map.of() : Map.copyOf(told);
    }

    static Provenance begunBy(Statement statement) {
        return new Provenance(statement.at(), null, null, null);
    }

    /** The same, with when each source last told of it. */
    public Provenance toldAt(Map<Source, Instant> times) {
        return new Provenance(at, fields, lost, times);
    }

    /** Who told a field as it stands. */
    public Statement of(String field, Source first) {
        return fields.getOrDefault(field, new Statement(first, at, null));
    }

    /** The same after a source has told some fields. */
    Provenance stated(Collection<String> changed, Statement statement) {
        if (changed.isEmpty()) {
            return this;
        }
        Map<String, Statement> all = new TreeMap<>(fields);
        changed.forEach(field -> all.put(field, statement));
        return new Provenance(at, all, lost, told);
    }

    /** The same with what a source told in vain; what it told so before and does not tell any more is forgotten. */
    Provenance lost(Source source, Collection<String> fieldsTold, List<LosingValue> now) {
        List<LosingValue> all = new ArrayList<>();
        for (LosingValue before : lost) {
            boolean repeated = now.stream().anyMatch(before::saysTheSameAs);
            if (repeated || before.source() != source || !fieldsTold.contains(before.field())) {
                all.add(before);
            }
        }
        now.stream()
                .filter(value -> lost.stream().noneMatch(value::saysTheSameAs))
                .forEach(all::add);
        return new Provenance(at, fields, all, told);
    }

    /** Whether only when something was told differs, or nothing. */
    boolean saysTheSameAs(Provenance other) {
        return fields.equals(other.fields) && lost.equals(other.lost);
    }
}
