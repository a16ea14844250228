package cn.jiangmen.quality.enterprise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * In which county an enterprise sits on which day: the recorded moves, at most one a day, in the order of their days.
 *
 * <p>A move holds from its day until the next recorded move. A move that becomes known late is therefore inserted before
 * those already recorded and changes nothing from the next one on; later moves are never dropped silently. A move that was
 * recorded wrongly is corrected or withdrawn by name of its day; then the one before it holds again.
 */
public record CountyMoves(@JsonValue List<CountyMove> moves) {
    private static final Comparator<CountyMove> BY_DAY =
            Comparator.comparing(CountyMove::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CountyMoves {
        moves = moves.stream().sorted(BY_DAY).toList();
    }

    /** The first attribution; without county and day nothing is recorded. */
    static CountyMoves since(LocalDate from, String county) {
        return new CountyMoves(from == null && county == null ? List.of() : List.of(new CountyMove(from, county)));
    }

    /**
     * Adds a move.
     *
     * @throws EnterpriseRefused.CountyUnchanged when the enterprise sits there on that day already
     * @throws EnterpriseRefused.CountyMoveTaken when a move is recorded for that day
     */
    CountyMoves move(LocalDate on, String county) {
        requireFree(on);
        if (Objects.equals(on(on).orElse(null), county)) {
            throw new EnterpriseRefused.CountyUnchanged(on, county);
        }
        return with(new CountyMove(on, county));
    }

    /**
     * Replaces the move that is recorded for a day by what should have been recorded.
     *
     * @param recorded the move's day; null is the attribution since ever
     * @throws EnterpriseRefused.CountyMoveNotFound when none is recorded for that day
     * @throws EnterpriseRefused.CountyMoveTaken when another one is recorded for the new day
     */
    CountyMoves correct(LocalDate recorded, CountyMove actual) {
        CountyMoves others = withdraw(recorded);
        others.requireFree(actual.from());
        return others.with(actual);
    }

    /**
     * Takes back the move that is recorded for a day.
     *
     * @throws EnterpriseRefused.CountyMoveNotFound when none is recorded for that day
     */
    CountyMoves withdraw(LocalDate recorded) {
        List<CountyMove> others = moves.stream()
                .filter(move -> !Objects.equals(move.from(), recorded))
                .toList();
        if (others.size() == moves.size()) {
            throw new EnterpriseRefused.CountyMoveNotFound(recorded);
        }
        return new CountyMoves(others);
    }

    /** The county on a day; empty when it is unknown. */
    public Optional<String> on(LocalDate day) {
        return moves.stream()
                .filter(move -> move.from() == null || !move.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(CountyMove::county);
    }

    /** Whether it is known to sit outside the city on a day, and sat inside before. */
    boolean movedOutOn(LocalDate day) {
        return on(day).filter(County.OUTSIDE::equals).isPresent()
                && moves.stream()
                        .filter(move -> move.from() == null || move.from().isBefore(day))
                        .anyMatch(
                                move -> move.county() != null && !move.county().equals(County.OUTSIDE));
    }

    /** @throws EnterpriseRefused.MovedAfterwards when a move is recorded on or after a day */
    void requireNoneFrom(LocalDate day) {
        LocalDate last = moves.isEmpty() ? null : moves.getLast().from();
        if (last != null && !last.isBefore(day)) {
            throw new EnterpriseRefused.MovedAfterwards(last);
        }
    }

    /** The periods that follow from the moves: sorted, disjoint, neighbours in the same county joined. */
    public List<CountyPeriod> periods() {
        List<CountyPeriod> periods = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            CountyMove move = moves.get(i);
            LocalDate to = i + 1 < moves.size() ? moves.get(i + 1).from() : null;
            CountyPeriod before = periods.isEmpty() ? null : periods.getLast();
            if (move.county() == null) {
                continue;
            }
            if (before != null && before.county().equals(move.county()) && Objects.equals(before.to(), move.from())) {
                periods.set(periods.size() - 1, new CountyPeriod(before.county(), before.from(), to));
            } else {
                periods.add(new CountyPeriod(move.county(), move.from(), to));
            }
        }
        return List.copyOf(periods);
    }

    private void requireFree(LocalDate day) {
        if (moves.stream().anyMatch(move -> Objects.equals(move.from(), day))) {
            throw new EnterpriseRefused.CountyMoveTaken(day);
        }
    }

    private CountyMoves with(CountyMove move) {
        List<CountyMove> all = new ArrayList<>(moves);
        all.add(move);
        return new CountyMoves(all);
    }
}
