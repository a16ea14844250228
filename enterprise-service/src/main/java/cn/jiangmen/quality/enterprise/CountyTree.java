package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The counties with all changes of their boundaries, codes and names: says what a recorded code means by the boundaries of
 * any day.
 *
 * <p>Forward there is one answer: a county goes on in the one that it was merged into or recoded to. Backward there is one
 * only for a code that replaced one other code; where several counties were joined into a new one, nobody knows by the code
 * in which of them an enterprise sat, and the code stays as it was recorded.
 */
public record CountyTree(List<County> counties, List<CountyChange> changes) {

    /** The code by the boundaries of a day. */
    public String as(String code, LocalDate day) {
        if (code == null || code.equals(County.OUTSIDE)) {
            return code;
        }
        String at = code;
        Optional<CountyChange> next = after(at);
        while (next.isPresent() && !next.get().effectiveOn().isAfter(day)) {
            at = next.get().into();
            next = after(at);
        }
        Optional<CountyChange> origin = at.equals(code) ? origin(at) : Optional.empty();
        while (origin.isPresent() && origin.get().effectiveOn().isAfter(day)) {
            at = origin.get().county();
            origin = origin(at);
        }
        return at;
    }

    /** The periods with each code as it was called on each of its days. */
    public List<CountyPeriod> then(List<CountyPeriod> recorded) {
        if (changes.stream().noneMatch(change -> change.into() != null)) {
            return recorded;
        }
        List<CountyPeriod> then = new ArrayList<>();
        for (CountyPeriod period : recorded) {
            LocalDate from = period.from();
            for (LocalDate turn : turns()) {
                if ((from == null || turn.isAfter(from)) && (period.to() == null || turn.isBefore(period.to()))) {
                    add(then, new CountyPeriod(as(period.county(), turn.minusDays(1)), from, turn));
                    from = turn;
                }
            }
            LocalDate last = from == null ? turns().getFirst().minusDays(1) : from;
            add(then, new CountyPeriod(as(period.county(), last), from, period.to()));
        }
        return List.copyOf(then);
    }

    /** The counties of a day, by the names of that day. */
    public List<County> on(LocalDate day) {
        return counties.stream()
                .filter(county -> county.existsOn(day))
                .map(county -> named(county, day))
                .toList();
    }

    /** Every code by which something can be recorded that lies, by the boundaries of a day, in a county. */
    public List<String> recordedAs(String county, LocalDate day) {
        return counties.stream()
                .map(County::code)
                .filter(code -> as(code, day).equals(county))
                .toList();
    }

    /** The days on which the tree changes. */
    public List<LocalDate> turns() {
        return List.copyOf(new TreeSet<>(changes.stream()
                .filter(change -> change.into() != null)
                .map(CountyChange::effectiveOn)
                .toList()));
    }

    private County named(County county, LocalDate day) {
        return changes.stream()
                .filter(change -> change.kind() == CountyChange.Kind.RENAMED
                        && change.county().equals(county.code())
                        && !change.effectiveOn().isAfter(day))
                .max((a, b) -> a.effectiveOn().compareTo(b.effectiveOn()))
                .map(name ->
                        new County(county.code(), name.nameZh(), name.nameEn(), county.validFrom(), county.validTo()))
                .orElse(county);
    }

    private Optional<CountyChange> after(String code) {
        return changes.stream()
                .filter(change -> change.into() != null && change.county().equals(code))
                .findFirst();
    }

    /** How a code that did not exist before came about, where it came from one other. */
    private Optional<CountyChange> origin(String code) {
        List<CountyChange> into = changes.stream()
                .filter(change -> code.equals(change.into()))
                .filter(change -> counties.stream()
                        .anyMatch(county -> county.code().equals(code)
                                && change.effectiveOn().equals(county.validFrom())))
                .toList();
        return into.size() == 1 ? Optional.of(into.getFirst()) : Optional.empty();
    }

    private static void add(List<CountyPeriod> periods, CountyPeriod next) {
        CountyPeriod before = periods.isEmpty() ? null : periods.getLast();
        if (before != null
                && before.county().equals(next.county())
                && before.to() != null
                && Objects.equals(before.to(), next.from())) {
            periods.set(periods.size() - 1, new CountyPeriod(before.county(), before.from(), next.to()));
        } else {
            periods.add(next);
        }
    }
}
