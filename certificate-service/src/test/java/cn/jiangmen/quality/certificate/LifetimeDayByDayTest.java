package cn.jiangmen.quality.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is accepted, the derived days equal those of an oracle that looks at one day after the other. */
class LifetimeDayByDayTest {
    private static final LocalDate ORIGIN = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 160;

    /** Something that may be told of a certificate; days count from the origin. */
    record Telling(CertificateStatus status, int from, int to) {}

    @Property(tries = 1500)
    void derivedDaysEqualTheOracle(@ForAll("tellings") List<Telling> tellings) {
        Lifetime life = Lifetime.begin(term(10, 50));
        for (Telling telling : tellings) {
            try {
                life = tell(life, telling);
            } catch (CertificateRefused refused) {
                // a refusal leaves what was known
            }
        }
        check(life);
    }

    @Property(tries = 500)
    void theOrderOfRecordingDoesNotMatter(@ForAll("suspensions") List<Telling> suspensions) {
        Lifetime inOrder = Lifetime.begin(term(0, DAYS));
        Lifetime reversed = inOrder;
        for (Telling telling : suspensions) {
            inOrder = tell(inOrder, telling);
        }
        for (Telling telling : suspensions.reversed()) {
            reversed = tell(reversed, telling);
        }
        assertThat(reversed.suspended()).isEqualTo(inOrder.suspended());
        assertThat(reversed.inForce()).isEqualTo(inOrder.inForce());
        check(inOrder);
    }

    private static void check(Lifetime life) {
        Set<LocalDate> valid = new TreeSet<>();
        Set<LocalDate> suspended = new TreeSet<>();
        for (LocalDate day = ORIGIN.minusDays(2); day.isBefore(ORIGIN.plusDays(DAYS * 3L)); day = day.plusDays(1)) {
            CertificateStatus expected = oracle(life.terms(), life.changes(), day);
            assertThat(life.statusOn(day).orElse(null)).as("state on " + day).isEqualTo(expected);
            if (expected == CertificateStatus.VALID) {
                valid.add(day);
            } else if (expected == CertificateStatus.SUSPENDED) {
                suspended.add(day);
            }
        }
        assertThat(days(life.inForce())).isEqualTo(valid);
        assertThat(days(life.suspended())).isEqualTo(suspended);
        assertApart(life.inForce());
        assertApart(life.suspended());
    }

    /** Looks at one day with no thought for speed. */
    private static CertificateStatus oracle(List<Term> terms, List<StatusChange> changes, LocalDate day) {
        List<StatusChange> sofar = new ArrayList<>();
        for (StatusChange change : changes) {
            if (change.effectiveOn().compareTo(day) <= 0) {
                sofar.add(change);
            }
        }
        sofar.sort(Comparator.comparing(StatusChange::effectiveOn));
        String last = sofar.isEmpty() ? "VALID" : sofar.getLast().status().name();
        boolean begun = false;
        boolean covered = false;
        for (Term term : terms) {
            begun |= term.issuedOn().compareTo(day) <= 0;
            covered |= term.issuedOn().compareTo(day) <= 0 && term.expiresOn().compareTo(day) >= 0;
        }
        if (!begun) {
            return null;
        }
        if (last.equals("REVOKED") || last.equals("CANCELLED")) {
            return CertificateStatus.valueOf(last);
        }
        return covered ? CertificateStatus.valueOf(last) : CertificateStatus.EXPIRED;
    }

    private static Set<LocalDate> days(List<DayRange> ranges) {
        Set<LocalDate> days = new TreeSet<>();
        ranges.forEach(range -> range.from().datesUntil(range.to()).forEach(days::add));
        return days;
    }

    private static void assertApart(List<DayRange> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            assertThat(ranges.get(i).from()).isAfter(ranges.get(i - 1).to());
        }
    }

    private static Lifetime tell(Lifetime life, Telling telling) {
        if (telling.status() == CertificateStatus.EXPIRED) {
            return life.renewed(term(telling.from(), telling.from() + telling.to()));
        }
        List<StatusChange> changes = new ArrayList<>(List.of(change(telling.status(), telling.from())));
        if (telling.status() == CertificateStatus.SUSPENDED && telling.to() > telling.from()) {
            changes.add(change(CertificateStatus.VALID, telling.to()));
        }
        return life.with(changes, false);
    }

    private static Term term(int from, int to) {
        return Term.of(ORIGIN.plusDays(from), ORIGIN.plusDays(to));
    }

    private static StatusChange change(CertificateStatus status, int on) {
        return new StatusChange(status, ORIGIN.plusDays(on), null, null, Instant.EPOCH);
    }

    /** {@code EXPIRED} stands for a renewal of {@code to} days. */
    @Provide
    Arbitrary<List<Telling>> tellings() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(6, CertificateStatus.SUSPENDED),
                                net.jqwik.api.Tuple.of(5, CertificateStatus.VALID),
                                net.jqwik.api.Tuple.of(5, CertificateStatus.EXPIRED),
                                net.jqwik.api.Tuple.of(1, CertificateStatus.REVOKED),
                                net.jqwik.api.Tuple.of(1, CertificateStatus.CANCELLED)),
                        Arbitraries.integers().between(5, DAYS),
                        Arbitraries.integers().between(0, DAYS))
                .as(Telling::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Telling>> suspensions() {
        return Arbitraries.integers().between(0, 15).set().ofMaxSize(8).map(starts -> starts.stream()
                .map(start -> new Telling(CertificateStatus.SUSPENDED, start * 10, start * 10 + 5))
                .toList());
    }
}
