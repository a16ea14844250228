package cn.jiangmen.quality.target.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The projection of cities whose future is known, because they always did the same. */
class ProjectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int START = (int) TODAY.toEpochDay();
    private static final int TERM = 3 * 365;
    private static final int BEGINNING = START - 8 * 365;

    private final List<HeldUnit> units = new ArrayList<>();
    private final NavigableMap<Integer, Integer> changes = new TreeMap<>();

    @Test
    void aCityInWhichEverybodyRenewsAndNobodyComesStaysAsItIs() {
        for (int i = 0; i < TERM; i++) {
            renewing(BEGINNING - i, 4);
        }
        Projection projection = new Projection(history(), START);

        assertThat(projection.rates().get("QMS").share()).isEqualTo(1);
        assertThat(projection.on(START + 365)).isEqualTo(new Projection.Point(TERM, TERM, TERM));
        assertThat(Backtest.errors(Backtest.pairs(history(), TODAY)))
                .allSatisfy(error -> assertThat(error.meanAbsoluteError()).isZero())
                .extracting(Forecast.Accuracy::pairs)
                .containsExactly(10, 9, 7);
    }

    @Test
    void aCityInWhichNobodyRenewsAndNewOnesComeEachDayStaysAsItIs() {
        for (int begin = BEGINNING - TERM; begin <= START + TERM; begin++) {
            held(begin, begin + TERM, begin + TERM - 1);
        }
        Projection projection = new Projection(history(), START);

        assertThat(projection.rates().get("QMS").share()).isZero();
        assertThat(projection.netPerDay()).isCloseTo(1, within(0.01));
        assertThat(projection.on(START + 365).value()).isCloseTo(TERM, within(3));
    }

    @Test
    void aSteadyCityInWhichEverySecondOneRenewsOnceStaysAsItIs() {
        for (int begin = BEGINNING - 2 * TERM; begin <= START + TERM; begin++) {
            if (begin % 2 == 0) {
                renewing(begin, 2);
            } else {
                renewing(begin, 1);
            }
        }
        Projection projection = new Projection(history(), START);

        // of three that are to lapse one is in a first term that will be renewed
        assertThat(projection.rates().get("QMS").share()).isCloseTo(1.0 / 3, within(0.01));
        assertThat(projection.on(START + 365).value()).isCloseTo(3 * TERM / 2, within(6));
        assertThat(Backtest.errors(Backtest.pairs(history(), TODAY)))
                .allSatisfy(error ->
                        assertThat(error.meanAbsolutePercentageError()).isLessThan(new java.math.BigDecimal("0.5")));
    }

    @Test
    void aClassWithFewCasesIsJudgedByAllTogether() {
        for (int i = 0; i < TERM; i++) {
            renewing(BEGINNING - i, 4);
        }
        int begin = START - 200;
        units.add(new HeldUnit(
                new int[] {begin, begin + 365},
                List.of(new HeldUnit.Held("EMS", new int[] {begin, begin + 365}, new int[] {begin + 364}))));
        change(begin, begin + 365);
        Projection projection = new Projection(history(), START);

        assertThat(projection.rates().get("EMS").fromAllClasses()).isTrue();
        assertThat(projection.rates().get("EMS").share()).isEqualTo(1);
        assertThat(projection.rates().get("QMS").fromAllClasses()).isFalse();
    }

    @Test
    void anEmptyCityIsProjectedEmpty() {
        Projection projection = new Projection(history(), START);

        assertThat(projection.on(START + Cohort.FURTHEST)).isEqualTo(new Projection.Point(0, 0, 0));
        assertThat(projection.rates()).isEmpty();
        assertThat(Backtest.pairs(history(), TODAY)).isEmpty();
        assertThat(Backtest.errors(List.of()))
                .allSatisfy(error -> assertThat(error.meanError()).isNull());
    }

    /** The unit lapses when the last of its certificates does, as was foreseen on that day. */
    @Test
    void whoHoldsTwoLapsesWithTheLater() {
        HeldUnit unit = new HeldUnit(
                new int[] {0, 500},
                List.of(
                        new HeldUnit.Held("QMS", new int[] {0, 300}, new int[] {299}),
                        new HeldUnit.Held("EMS", new int[] {100, 500}, new int[] {399, 499})));

        assertThat(unit.foreseen(50)).isEqualTo(new HeldUnit.Lapse(300, "QMS"));
        assertThat(unit.foreseen(200)).isEqualTo(new HeldUnit.Lapse(400, "EMS"));
        assertThat(unit.foreseen(450)).isEqualTo(new HeldUnit.Lapse(500, "EMS"));
    }

    private void renewing(int begin, int terms) {
        int[] ends = new int[terms];
        for (int term = 0; term < terms; term++) {
            ends[term] = begin + (term + 1) * TERM - 1;
        }
        held(begin, begin + terms * TERM, ends);
    }

    private void held(int from, int to, int... ends) {
        units.add(new HeldUnit(new int[] {from, to}, List.of(new HeldUnit.Held("QMS", new int[] {from, to}, ends))));
        change(from, to);
    }

    private void change(int from, int to) {
        changes.merge(from, 1, Integer::sum);
        changes.merge(to, -1, Integer::sum);
    }

    private History history() {
        Set<Integer> days = new TreeSet<>(Backtest.cohortDays(TODAY));
        days.addAll(Projection.cohortDays(START));
        History history = new History(changes, days);
        units.forEach(history::add);
        return history;
    }
}
