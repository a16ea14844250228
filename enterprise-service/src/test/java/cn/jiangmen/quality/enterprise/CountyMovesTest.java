package cn.jiangmen.quality.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which county on which day, after moves in any order. */
class CountyMovesTest {
    private static final String PENGJIANG = "440703";
    private static final String JIANGHAI = "440704";
    private static final String TAISHAN = "440781";
    private static final LocalDate D2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate D2022 = LocalDate.of(2022, 1, 1);
    private static final LocalDate D2023 = LocalDate.of(2023, 1, 1);
    private static final LocalDate D2024 = LocalDate.of(2024, 1, 1);

    @Test
    void withoutDayTheFirstCountyHoldsSinceEver() {
        assertThat(CountyMoves.since(null, PENGJIANG).periods())
                .containsExactly(new CountyPeriod(PENGJIANG, null, null));
    }

    @Test
    void withoutCountyNothingIsAttributed() {
        assertThat(CountyMoves.since(null, null).periods()).isEmpty();
        assertThat(CountyMoves.since(null, null).on(D2020)).isEmpty();
    }

    @Test
    void aMoveEndsTheEarlierPeriodOnItsDay() {
        CountyMoves moves = CountyMoves.since(D2020, PENGJIANG).move(D2023, JIANGHAI);

        assertThat(moves.periods())
                .containsExactly(new CountyPeriod(PENGJIANG, D2020, D2023), new CountyPeriod(JIANGHAI, D2023, null));
        assertThat(moves.on(D2023.minusDays(1))).contains(PENGJIANG);
        assertThat(moves.on(D2023)).contains(JIANGHAI);
        assertThat(moves.on(D2020.minusDays(1))).isEmpty();
    }

    @Test
    void aMoveKnownLateHoldsUntilTheNextRecordedOne() {
        CountyMoves moves =
                CountyMoves.since(D2020, PENGJIANG).move(D2023, JIANGHAI).move(D2022, TAISHAN);

        assertThat(moves.periods())
                .containsExactly(
                        new CountyPeriod(PENGJIANG, D2020, D2022),
                        new CountyPeriod(TAISHAN, D2022, D2023),
                        new CountyPeriod(JIANGHAI, D2023, null));
    }

    @Test
    void aMoveBeforeTheFirstRecordedDayIsPossible() {
        assertThat(CountyMoves.since(D2022, PENGJIANG).move(D2020, JIANGHAI).periods())
                .containsExactly(new CountyPeriod(JIANGHAI, D2020, D2022), new CountyPeriod(PENGJIANG, D2022, null));
    }

    @Test
    void aMoveToNowhereLeavesAGap() {
        CountyMoves moves = CountyMoves.since(null, PENGJIANG).move(D2022, null).move(D2023, JIANGHAI);

        assertThat(moves.periods())
                .containsExactly(new CountyPeriod(PENGJIANG, null, D2022), new CountyPeriod(JIANGHAI, D2023, null));
        assertThat(moves.on(D2022)).isEmpty();
    }

    @Test
    void neighboursInTheSameCountyAreJoinedButTheMoveStaysRecorded() {
        CountyMoves moves =
                CountyMoves.since(D2020, PENGJIANG).move(D2023, JIANGHAI).move(D2022, JIANGHAI);

        assertThat(moves.periods())
                .containsExactly(new CountyPeriod(PENGJIANG, D2020, D2022), new CountyPeriod(JIANGHAI, D2022, null));
        assertThat(moves.withdraw(D2022).periods().getLast().from()).isEqualTo(D2023);
    }

    @Test
    void aMoveToWhereItIsAlreadyIsRefused() {
        CountyMoves moves = CountyMoves.since(D2020, PENGJIANG);

        assertThatThrownBy(() -> moves.move(D2022, PENGJIANG)).isInstanceOf(EnterpriseRefused.CountyUnchanged.class);
        assertThatThrownBy(() -> CountyMoves.since(null, null).move(D2022, null))
                .isInstanceOf(EnterpriseRefused.CountyUnchanged.class);
    }

    @Test
    void aSecondMoveOnTheSameDayIsRefused() {
        CountyMoves moves = CountyMoves.since(D2020, PENGJIANG).move(D2022, JIANGHAI);

        assertThatThrownBy(() -> moves.move(D2022, TAISHAN)).isInstanceOf(EnterpriseRefused.CountyMoveTaken.class);
        assertThatThrownBy(() -> moves.correct(D2022, new CountyMove(D2020, TAISHAN)))
                .isInstanceOf(EnterpriseRefused.CountyMoveTaken.class);
    }

    @Test
    void aWrongMoveIsReplaced() {
        CountyMoves moves = CountyMoves.since(null, PENGJIANG).move(D2022, JIANGHAI);

        assertThat(moves.correct(D2022, new CountyMove(D2023, TAISHAN)).periods())
                .containsExactly(new CountyPeriod(PENGJIANG, null, D2023), new CountyPeriod(TAISHAN, D2023, null));
        assertThat(moves.correct(null, new CountyMove(D2020, TAISHAN)).periods().getFirst())
                .isEqualTo(new CountyPeriod(TAISHAN, D2020, D2022));
    }

    @Test
    void whatWasNeverRecordedCannotBeCorrectedOrWithdrawn() {
        CountyMoves moves = CountyMoves.since(D2020, PENGJIANG);

        assertThatThrownBy(() -> moves.withdraw(D2024)).isInstanceOf(EnterpriseRefused.CountyMoveNotFound.class);
        assertThatThrownBy(() -> moves.withdraw(null)).isInstanceOf(EnterpriseRefused.CountyMoveNotFound.class);
        assertThatThrownBy(() -> moves.correct(D2024, new CountyMove(D2024, TAISHAN)))
                .isInstanceOf(EnterpriseRefused.CountyMoveNotFound.class);
    }

    @Property
    void theOrderInWhichMovesBecomeKnownDoesNotMatter(@ForAll("moves") List<CountyMove> moves) {
        CountyMoves forward = new CountyMoves(moves);
        CountyMoves backward = new CountyMoves(moves.reversed());

        assertThat(backward.periods()).isEqualTo(forward.periods());
    }

    @Property
    void periodsAreSortedDisjointJoinedAndSayTheSameAsTheMoves(@ForAll("moves") List<CountyMove> moves) {
        CountyMoves all = new CountyMoves(moves);
        List<CountyPeriod> periods = all.periods();

        for (int i = 0; i + 1 < periods.size(); i++) {
            CountyPeriod one = periods.get(i);
            CountyPeriod next = periods.get(i + 1);
            assertThat(one.to()).isBeforeOrEqualTo(next.from());
            assertThat(one.to().equals(next.from()) && one.county().equals(next.county()))
                    .isFalse();
        }
        for (LocalDate day = D2020.minusDays(1); day.isBefore(D2020.plusDays(41)); day = day.plusDays(1)) {
            LocalDate asked = day;
            List<String> counties = periods.stream()
                    .filter(p ->
                            (p.from() == null || !p.from().isAfter(asked)) && (p.to() == null || p.to().isAfter(asked)))
                    .map(CountyPeriod::county)
                    .toList();
            assertThat(counties).isEqualTo(all.on(day).stream().toList());
        }
    }

    @Provide
    Arbitrary<List<CountyMove>> moves() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 40).map(n -> n == 0 ? null : D2020.plusDays(n));
        Arbitrary<String> counties =
                Arbitraries.of(PENGJIANG, JIANGHAI, TAISHAN, County.OUTSIDE).injectNull(0.2);
        return Combinators.combine(days, counties)
                .as(CountyMove::new)
                .list()
                .ofMaxSize(8)
                .uniqueElements(move -> Objects.toString(move.from()));
    }
}
