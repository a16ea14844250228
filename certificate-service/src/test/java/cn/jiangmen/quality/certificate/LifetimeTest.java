package cn.jiangmen.quality.certificate;

import static cn.jiangmen.quality.certificate.CertificateStatus.CANCELLED;
import static cn.jiangmen.quality.certificate.CertificateStatus.EXPIRED;
import static cn.jiangmen.quality.certificate.CertificateStatus.REVOKED;
import static cn.jiangmen.quality.certificate.CertificateStatus.SUSPENDED;
import static cn.jiangmen.quality.certificate.CertificateStatus.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifetimeTest {
    private static final Lifetime NEW = Lifetime.begin(term("2020-01-01", "2022-12-31"));
    private static final Set<List<CertificateStatus>> PERMITTED = Set.of(
            List.of(VALID, SUSPENDED),
            List.of(VALID, REVOKED),
            List.of(VALID, CANCELLED),
            List.of(SUSPENDED, VALID),
            List.of(SUSPENDED, REVOKED),
            List.of(SUSPENDED, CANCELLED));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CertificateStatus.values())
                .flatMap(from -> Stream.of(VALID, SUSPENDED, REVOKED, CANCELLED).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("everyPair")
    void aStateIsFollowedByThoseOfTheTableOnly(CertificateStatus from, CertificateStatus to) {
        Lifetime before = in(from);
        LocalDate day = from == EXPIRED ? day("2023-01-01") : day("2021-06-01");
        assertThat(before.statusOn(day)).contains(from);
        if (PERMITTED.contains(List.of(from, to))) {
            assertThat(before.with(List.of(change(to, day)), false).statusOn(day))
                    .contains(to);
        } else {
            assertThatThrownBy(() -> before.with(List.of(change(to, day)), false))
                    .isInstanceOfSatisfying(CertificateRefused.TransitionNotAllowed.class, refused -> {
                        assertThat(refused.from).isEqualTo(from);
                        assertThat(refused.to).isEqualTo(to);
                        assertThat(refused.on).isEqualTo(day);
                    });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endedOrExpired")
    void whatHasEndedOrExpiredIsNotRenewed(CertificateStatus from) {
        Term later = term("2023-01-02", "2025-12-31");
        assertThatThrownBy(() -> in(from).renewed(later)).isInstanceOf(CertificateRefused.Conflicting.class);
    }

    static Stream<CertificateStatus> endedOrExpired() {
        return Stream.of(REVOKED, CANCELLED, EXPIRED);
    }

    @Test
    void theLastDayOfATermStillCounts() {
        assertThat(NEW.statusOn(day("2022-12-31"))).contains(VALID);
        assertThat(NEW.statusOn(day("2023-01-01"))).contains(EXPIRED);
        assertThat(NEW.statusOn(day("2019-12-31"))).isEmpty();
        assertThat(NEW.inForce()).containsExactly(range("2020-01-01", "2023-01-01"));
    }

    @Test
    void suspensionsAreCutOutAndARevocationEndsIt() {
        Lifetime life = NEW.with(List.of(change(SUSPENDED, day("2020-05-01"))), false)
                .with(List.of(change(VALID, day("2020-08-01"))), false)
                .with(List.of(change(SUSPENDED, day("2021-05-01"))), false)
                .with(List.of(change(REVOKED, day("2021-11-01"))), false);
        assertThat(life.inForce())
                .containsExactly(range("2020-01-01", "2020-05-01"), range("2020-08-01", "2021-05-01"));
        assertThat(life.suspended())
                .containsExactly(range("2020-05-01", "2020-08-01"), range("2021-05-01", "2021-11-01"));
        assertThat(life.statusOn(day("2030-01-01"))).contains(REVOKED);
    }

    @Test
    void anOpenSuspensionEndsWithTheTerm() {
        Lifetime life = NEW.with(List.of(change(SUSPENDED, day("2022-05-01"))), false);
        assertThat(life.suspended()).containsExactly(range("2022-05-01", "2023-01-01"));
        assertThat(life.statusOn(day("2023-01-01"))).contains(EXPIRED);
    }

    @Test
    void aSuspensionMayTakeEffectOnTheFirstAndOnTheLastDay() {
        assertThat(NEW.with(List.of(change(SUSPENDED, day("2020-01-01"))), false)
                        .inForce())
                .isEmpty();
        assertThat(NEW.with(List.of(change(SUSPENDED, day("2022-12-31"))), false)
                        .inForce())
                .containsExactly(range("2020-01-01", "2022-12-31"));
    }

    @Test
    void nothingTakesEffectBeforeTheFirstIssue() {
        assertThatThrownBy(() -> NEW.with(List.of(change(SUSPENDED, day("2019-12-31"))), false))
                .isInstanceOf(CertificateRefused.EffectiveBeforeIssue.class);
    }

    @Test
    void aResumptionMustLieInsideTheValidity() {
        Lifetime suspended = NEW.with(List.of(change(SUSPENDED, day("2022-05-01"))), false);
        assertThat(suspended
                        .with(List.of(change(VALID, day("2022-12-31"))), false)
                        .inForce())
                .containsExactly(range("2020-01-01", "2022-05-01"), range("2022-12-31", "2023-01-01"));
        assertThatThrownBy(() -> suspended.with(List.of(change(VALID, day("2023-01-01"))), false))
                .isInstanceOf(CertificateRefused.TransitionNotAllowed.class);
    }

    @Test
    void aPastSuspensionWithBothDaysIsPutBeforeKnownChanges() {
        Lifetime life = NEW.with(List.of(change(SUSPENDED, day("2021-05-01"))), false)
                .with(List.of(change(VALID, day("2021-08-01"))), false)
                .with(List.of(change(SUSPENDED, day("2020-03-01")), change(VALID, day("2020-04-01"))), false);
        assertThat(life.suspended())
                .containsExactly(range("2020-03-01", "2020-04-01"), range("2021-05-01", "2021-08-01"));
    }

    @Test
    void aBackdatedChangeThatALaterOneContradictsIsRefused() {
        Lifetime life = NEW.with(List.of(change(SUSPENDED, day("2021-05-01"))), false);
        assertThatThrownBy(() -> life.with(List.of(change(SUSPENDED, day("2021-04-01"))), false))
                .isInstanceOf(CertificateRefused.ContradictsLaterChange.class);
        assertThatThrownBy(() -> life.with(List.of(change(REVOKED, day("2021-04-01"))), false))
                .isInstanceOf(CertificateRefused.ContradictsLaterChange.class);
    }

    @Test
    void changesOfOneDayHoldInTheOrderOfTheirRecording() {
        Lifetime life = NEW.with(List.of(change(SUSPENDED, day("2021-05-01"))), false)
                .with(List.of(change(VALID, day("2021-05-01"))), false);
        assertThat(life.statusOn(day("2021-05-01"))).contains(VALID);
        assertThat(life.suspended()).isEmpty();
    }

    @Test
    void aRenewalUnitesWithTheTermBefore() {
        Lifetime life = NEW.renewed(term("2022-12-01", "2025-11-30"));
        assertThat(life.inForce()).containsExactly(range("2020-01-01", "2025-12-01"));
        assertThat(NEW.renewed(term("2023-01-01", "2025-12-31")).inForce())
                .containsExactly(range("2020-01-01", "2026-01-01"));
        assertThat(NEW.renewed(term("2020-01-01", "2025-12-31")).terms())
                .containsExactly(term("2020-01-01", "2025-12-31"));
    }

    @Test
    void aRenewalAfterExpiryOrWithoutALaterEndIsRefused() {
        assertThatThrownBy(() -> NEW.renewed(term("2023-01-02", "2025-12-31")))
                .isInstanceOf(CertificateRefused.RenewalAfterExpiry.class);
        assertThatThrownBy(() -> NEW.renewed(term("2021-01-01", "2022-12-31")))
                .isInstanceOf(CertificateRefused.RenewalNotLater.class);
        assertThatThrownBy(() -> NEW.renewed(term("2019-01-01", "2025-12-31")))
                .isInstanceOf(CertificateRefused.RenewalNotLater.class);
    }

    @Test
    void aSuspensionOutlastsARenewal() {
        Lifetime life = NEW.with(List.of(change(SUSPENDED, day("2022-11-01"))), false)
                .renewed(term("2022-12-01", "2025-11-30"));
        assertThat(life.statusOn(day("2024-01-01"))).contains(SUSPENDED);
        assertThat(life.with(List.of(change(VALID, day("2024-02-01"))), false).inForce())
                .containsExactly(range("2020-01-01", "2022-11-01"), range("2024-02-01", "2025-12-01"));
    }

    @Test
    void aCorrectedTermMustHoldTheKnownChanges() {
        Lifetime life = NEW.with(List.of(change(SUSPENDED, day("2022-05-01"))), false);
        assertThat(life.corrected(term("2020-01-01", "2022-05-01")).suspended())
                .containsExactly(range("2022-05-01", "2022-05-02"));
        assertThatThrownBy(() -> life.corrected(term("2020-01-01", "2022-04-30")))
                .isInstanceOf(CertificateRefused.ChangeOutsideTerm.class);
    }

    @Test
    void aCorrectedTermLeavesNoGap() {
        Lifetime life = NEW.renewed(term("2022-12-01", "2025-11-30"));
        assertThatThrownBy(() -> life.corrected(term("2023-01-02", "2025-11-30")))
                .isInstanceOf(CertificateRefused.RenewalAfterExpiry.class);
        assertThatThrownBy(() -> life.corrected(term("2020-01-01", "2025-11-30")))
                .isInstanceOf(CertificateRefused.OlderTerm.class);
    }

    private static Lifetime in(CertificateStatus status) {
        return switch (status) {
            case VALID, EXPIRED -> NEW;
            case SUSPENDED, REVOKED, CANCELLED -> NEW.with(List.of(change(status, day("2021-03-01"))), false);
        };
    }

    static Term term(String issuedOn, String expiresOn) {
        return Term.of(day(issuedOn), day(expiresOn));
    }

    static DayRange range(String from, String to) {
        return new DayRange(day(from), day(to));
    }

    static StatusChange change(CertificateStatus status, LocalDate on) {
        return new StatusChange(status, on, null, null, Instant.EPOCH);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
