package cn.jiangmen.quality.target.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of states, and what a change of state needs. */
class StandingTest {
    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final LocalDate DAY = LocalDate.of(2025, 5, 6);
    private static final Map<DutyState, Set<DutyState>> ALLOWED = Map.of(
            DutyState.PLANNED, Set.of(DutyState.UNDER_WAY, DutyState.DROPPED),
            DutyState.UNDER_WAY, Set.of(DutyState.DONE, DutyState.DROPPED),
            DutyState.DONE, Set.of(DutyState.UNDER_WAY),
            DutyState.DROPPED, Set.of());

    @ParameterizedTest
    @EnumSource
    void onlyWhatTheTableAllowsFollowsOnAState(DutyState from) {
        for (DutyState to : DutyState.values()) {
            Standing standing = in(from);
            if (ALLOWED.get(from).contains(to)) {
                standing.move(to, DAY, "因故");
                assertThat(standing.state()).isEqualTo(to);
                assertThat(standing.stateSince()).isEqualTo(DAY);
            } else {
                assertThatThrownBy(() -> standing.move(to, DAY, "因故")).isInstanceOf(DutyRefused.StateUnreachable.class);
                assertThat(standing.state()).isEqualTo(from);
            }
        }
    }

    @Test
    void droppingAndTakingUpAgainNeedAReason() {
        assertThatThrownBy(() -> in(DutyState.PLANNED).move(DutyState.DROPPED, DAY, null))
                .isInstanceOf(DutyRefused.ReasonMissing.class);
        assertThatThrownBy(() -> in(DutyState.DONE).move(DutyState.UNDER_WAY, DAY, null))
                .isInstanceOf(DutyRefused.ReasonMissing.class);
        in(DutyState.PLANNED).move(DutyState.UNDER_WAY, DAY, null);
    }

    @Test
    void aStepDoesNotLieBeforeTheLastOne() {
        Standing standing = in(DutyState.UNDER_WAY);
        assertThatThrownBy(() -> standing.move(DutyState.DONE, DAY.minusDays(1), null))
                .isInstanceOf(DutyRefused.OutOfOrder.class);
        standing.move(DutyState.DONE, DAY, null);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsOpenIsRescheduled(DutyState state) {
        Standing standing = in(state);
        LocalDate later = DUE.plusYears(1);
        if (state == DutyState.PLANNED || state == DutyState.UNDER_WAY) {
            standing.reschedule(later);
            assertThat(standing.dueOn()).isEqualTo(later);
        } else {
            assertThatThrownBy(() -> standing.reschedule(later)).isInstanceOf(DutyRefused.Closed.class);
            assertThat(standing.dueOn()).isEqualTo(DUE);
        }
    }

    private static Standing in(DutyState state) {
        Standing standing = new Standing(DUE);
        switch (state) {
            case PLANNED -> {}
            case UNDER_WAY -> standing.move(DutyState.UNDER_WAY, DAY, null);
            case DONE -> {
                standing.move(DutyState.UNDER_WAY, DAY, null);
                standing.move(DutyState.DONE, DAY, null);
            }
            case DROPPED -> standing.move(DutyState.DROPPED, DAY, "因故");
        }
        return standing;
    }
}
