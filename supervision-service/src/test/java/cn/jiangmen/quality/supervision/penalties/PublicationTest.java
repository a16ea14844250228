package cn.jiangmen.quality.supervision.penalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every act on a publication in every status, and what the daily work does. */
class PublicationTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 5, 20);
    private static final LocalDate SHOWN = LocalDate.of(2026, 6, 1);
    private static final LocalDate END = LocalDate.of(2026, 9, 1);

    private static final Map<String, Consumer<Publication>> ACTS = Map.of(
            "publish", p -> p.publish(SHOWN, "SHORT", END, "1", "信用科"),
            "exclude", p -> p.exclude("PRIVACY", "第45号令", "信用科"),
            "include", p -> p.include(SHOWN, "法律规定", "信用科"),
            "republish", p -> p.republish(END, "信用科"),
            "remove", p -> p.remove(SHOWN, "信用科"),
            "apply", p -> p.applyEarly(SHOWN, "信用科"),
            "repair", p -> p.repaired(SHOWN, "XF-1", "信用科"));
    private static final Map<String, Set<PublicationStatus>> FROM = Map.of(
            "publish", EnumSet.of(PublicationStatus.DUE),
            "exclude", EnumSet.of(PublicationStatus.DUE),
            "include", EnumSet.of(PublicationStatus.EXCLUDED),
            "republish", EnumSet.of(PublicationStatus.CORRECTION_DUE),
            "remove", EnumSet.of(PublicationStatus.WITHDRAWAL_DUE),
            "apply", EnumSet.of(PublicationStatus.PUBLISHED),
            "repair", EnumSet.of(PublicationStatus.PUBLISHED, PublicationStatus.CORRECTION_DUE));

    @ParameterizedTest
    @ValueSource(strings = {"publish", "exclude", "include", "republish", "remove", "apply", "repair"})
    void anActFollowsOnItsStatusAndOnNoOther(String act) {
        for (PublicationStatus status : PublicationStatus.values()) {
            Publication at = at(status);
            if (FROM.get(act).contains(status)) {
                ACTS.get(act).accept(at);
            } else {
                assertThatThrownBy(() -> ACTS.get(act).accept(at))
                        .as("%s at %s", act, status)
                        .isInstanceOf(PenaltyRefused.WrongPublicationStatus.class);
                assertThat(at.status()).isEqualTo(status);
            }
        }
    }

    @Test
    void aWithdrawalTakesDownWhatIsShownAndEndsWhatIsNot() {
        for (PublicationStatus status : PublicationStatus.values()) {
            Publication at = at(status);
            at.withdrawn(SHOWN.plusDays(1));
            boolean shown = status == PublicationStatus.PUBLISHED
                    || status == PublicationStatus.CORRECTION_DUE
                    || status == PublicationStatus.WITHDRAWAL_DUE;
            assertThat(at.status()).isEqualTo(shown ? PublicationStatus.WITHDRAWAL_DUE : PublicationStatus.ENDED);
            assertThat(at.clock()).isEqualTo(shown ? "PENALTY_WITHDRAW" : null);
        }
    }

    @Test
    void itEndsOnTheFirstDayOnWhichItIsNotShownAndOnlyOnce() {
        Publication shown = at(PublicationStatus.PUBLISHED);
        assertThat(shown.expire(END.minusDays(1))).isFalse();
        assertThat(shown.expire(END.plusDays(400))).isTrue();
        assertThat(shown.endedOn()).isEqualTo(END);
        assertThat(shown.endReason()).isEqualTo(EndReason.EXPIRED);
        assertThat(shown.expire(END.plusDays(401))).isFalse();
    }

    @Test
    void aCorrectionMayLeaveOutOrTakeInWhatIsNotShownYetButNeverWhatAnOfficerDecided() {
        PublicationRules.Exclusion warning = new PublicationRules.Exclusion("WARNING_ONLY", "Order 45 Art 2");
        Publication due = at(PublicationStatus.DUE);
        due.decided(DECIDED, warning);
        assertThat(due.status()).isEqualTo(PublicationStatus.EXCLUDED);
        due.decided(DECIDED, null);
        assertThat(due.status()).isEqualTo(PublicationStatus.DUE);
        assertThat(due.clockFrom()).isEqualTo(DECIDED);

        Publication secret = at(PublicationStatus.EXCLUDED);
        secret.decided(DECIDED, null);
        assertThat(secret.status()).isEqualTo(PublicationStatus.EXCLUDED);
        Publication shown = at(PublicationStatus.PUBLISHED);
        shown.decided(DECIDED, warning);
        assertThat(shown.status()).isEqualTo(PublicationStatus.PUBLISHED);
    }

    @Test
    void anEarlyStopIsAppliedForThenDecidedOnce() {
        Publication shown = at(PublicationStatus.PUBLISHED);
        assertThatThrownBy(() -> shown.decideEarly(SHOWN, true, "信用科")).isInstanceOf(PenaltyRefused.NoEarlyStop.class);
        shown.applyEarly(SHOWN, "信用科");
        assertThatThrownBy(() -> shown.applyEarly(SHOWN, "信用科")).isInstanceOf(PenaltyRefused.EarlyStopPending.class);
        assertThatThrownBy(() -> shown.decideEarly(SHOWN.minusDays(1), true, "信用科"))
                .isInstanceOf(PenaltyRefused.DayBefore.class);
        shown.decideEarly(SHOWN, false, "信用科");
        assertThat(shown.status()).isEqualTo(PublicationStatus.PUBLISHED);
        shown.applyEarly(SHOWN, "信用科");
        shown.decideEarly(SHOWN.plusDays(1), true, "信用科");
        assertThat(shown.endReason()).isEqualTo(EndReason.EARLY_STOP);
    }

    @Test
    void aPeriodThatIsOverIsNotBegun() {
        assertThatThrownBy(() -> at(PublicationStatus.DUE).publish(END, "SHORT", END, "1", "信用科"))
                .isInstanceOf(PenaltyRefused.PeriodOver.class);
    }

    private static Publication at(PublicationStatus status) {
        Publication each = new Publication(Channel.CREDIT, DECIDED, null);
        if (status == PublicationStatus.EXCLUDED) {
            each.exclude("STATE_SECRET", "第45号令第五条", "办公室");
        } else if (status != PublicationStatus.DUE) {
            each.publish(SHOWN, "SHORT", END, "1", "信用科");
        }
        switch (status) {
            case CORRECTION_DUE -> each.corrected(SHOWN);
            case WITHDRAWAL_DUE -> each.withdrawn(SHOWN);
            case ENDED -> each.expire(END);
            case DUE, EXCLUDED, PUBLISHED -> {}
        }
        return each;
    }
}
