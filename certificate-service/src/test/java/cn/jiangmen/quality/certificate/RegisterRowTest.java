package cn.jiangmen.quality.certificate;

import static cn.jiangmen.quality.certificate.ACertificate.NOW;
import static cn.jiangmen.quality.certificate.ACertificate.aCccCertificate;
import static cn.jiangmen.quality.certificate.ACertificate.aCertificate;
import static cn.jiangmen.quality.certificate.ACertificate.day;
import static cn.jiangmen.quality.certificate.ACertificate.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a row of a register export means for a certificate that is known, or is not. */
class RegisterRowTest {
    private static final Schemes SCHEMES = ACatalogue.schemes();

    @Test
    void anUnknownCertificateIsRegisteredInTheStateOfItsRow() {
        Certificate revoked =
                aCertificate().revoked("2025-03-01").because("0199", "其他").build();
        assertThat(revoked.statusOn(day("2025-02-28"))).contains(CertificateStatus.VALID);
        assertThat(revoked.statusOn(day("2025-03-01"))).contains(CertificateStatus.REVOKED);
        assertThat(aCertificate()
                        .in(CertificateStatus.EXPIRED, null)
                        .valid("2020-01-10", "2023-01-09")
                        .build()
                        .statusChanges())
                .isEmpty();
    }

    @Test
    void anUnknownCertificateWithContradictoryDatesIsRefused() {
        refused(
                CertificateRefused.ChangeDateMissing.class,
                () -> aCertificate().suspended(null).build());
        refused(CertificateRefused.NotYetExpired.class, () -> aCertificate()
                .in(CertificateStatus.EXPIRED, null)
                .valid("2024-01-10", "2026-11-23")
                .build());
        refused(
                CertificateRefused.EffectiveBeforeIssue.class,
                () -> aCertificate().revoked("2024-01-09").build());
        refused(
                CertificateRefused.TransitionNotAllowed.class,
                () -> aCertificate().revoked("2027-01-10").build());
        refused(
                CertificateRefused.UnknownReason.class,
                () -> aCertificate().revoked("2025-01-10").because("0300", null).build());
        refused(
                CertificateRefused.ImplausibleDate.class,
                () -> aCertificate().revoked("1900-01-10").build());
    }

    @Test
    void theSameRowTwiceIsUnchanged() {
        for (ACertificate row : List.of(
                aCertificate(),
                aCccCertificate(),
                aCertificate().suspended("2025-01-01").because("0199", "其他"),
                aCertificate().revoked("2025-01-01"),
                aCertificate().in(CertificateStatus.EXPIRED, null).valid("2020-01-10", "2023-01-09"))) {
            assertThat(read(row.build(), row)).isEmpty();
        }
    }

    @Test
    void aRowThatStillSaysValidAfterExpiryIsUnchanged() {
        ACertificate row = aCertificate().valid("2020-01-10", "2023-01-09");
        assertThat(read(row.build(), row)).isEmpty();
        assertThat(read(row.build(), row.in(CertificateStatus.EXPIRED, "2023-01-10")))
                .isEmpty();
    }

    @Test
    void aStateThatMovedLegallyIsTakenOver() {
        Certificate certificate = aCertificate().build();
        assertThat(read(certificate, aCertificate().suspended("2025-01-01").because("0199", "停")))
                .contains(new CertificateEvent(CertificateEvent.Kind.SUSPENDED, day("2025-01-01"), "停"));
        assertThat(read(certificate, aCertificate().in(CertificateStatus.VALID, "2025-03-01")))
                .contains(new CertificateEvent(CertificateEvent.Kind.RESUMED, day("2025-03-01"), null));
        assertThat(read(certificate, aCertificate().in(CertificateStatus.CANCELLED, "2025-06-01")))
                .contains(new CertificateEvent(CertificateEvent.Kind.CANCELLED, day("2025-06-01"), null));
        assertThat(certificate.days().inForce()).isEqualTo("{[2024-01-10,2025-01-01),[2025-03-01,2025-06-01)}");
    }

    @Test
    void anIllegalTransitionConflicts() {
        Certificate revoked = aCertificate().revoked("2025-01-01").build();
        refused(
                CertificateRefused.TransitionNotAllowed.class,
                () -> read(revoked, aCertificate().in(CertificateStatus.VALID, "2025-02-01")));
        refused(CertificateRefused.ResumptionUndated.class, () -> read(revoked, aCertificate()));
        refused(
                CertificateRefused.TransitionNotAllowed.class,
                () -> read(revoked, aCertificate().suspended("2025-02-01")));
        refused(
                CertificateRefused.TransitionNotAllowed.class,
                () -> read(
                        aCertificate()
                                .revoked("2022-01-01")
                                .valid("2020-01-10", "2023-01-09")
                                .build(),
                        aCertificate().in(CertificateStatus.EXPIRED, null).valid("2020-01-10", "2023-01-09")));
        Certificate suspended = aCertificate().suspended("2025-01-01").build();
        refused(
                CertificateRefused.TransitionNotAllowed.class,
                () -> read(suspended, aCertificate().suspended("2025-02-01")));
        refused(CertificateRefused.ResumptionUndated.class, () -> read(suspended, aCertificate()));
    }

    @Test
    void aChangeOlderThanTheKnownOneConflicts() {
        Certificate certificate = aCertificate().build();
        var _ = certificate.suspend(on("2025-01-01", "0199"), day("2025-03-01"), SCHEMES, NOW);
        refused(
                CertificateRefused.OlderThanKnown.class,
                () -> read(certificate, aCertificate().suspended("2025-01-01")));
        refused(
                CertificateRefused.OlderThanKnown.class,
                () -> read(certificate, aCertificate().in(CertificateStatus.VALID, "2024-12-01")));
    }

    @Test
    void aLaterIssueAndExpiryIsARenewal() {
        Certificate certificate = aCertificate().build();
        assertThat(read(certificate, aCertificate().valid("2026-12-20", "2029-12-19")))
                .contains(new CertificateEvent(CertificateEvent.Kind.RENEWED, day("2026-12-20"), null));
        assertThat(certificate.terms()).hasSize(2);
        assertThat(certificate.days().inForce()).isEqualTo("{[2024-01-10,2029-12-20)}");
        assertThat(read(certificate, aCertificate().valid("2026-12-20", "2029-12-19")))
                .isEmpty();
    }

    @Test
    void theSameIssueAndALaterExpiryExtends() {
        Certificate ccc = aCccCertificate().build();
        assertThat(read(ccc, aCccCertificate().valid("2024-01-10", "2034-01-09")))
                .contains(new CertificateEvent(CertificateEvent.Kind.RENEWED, day("2029-01-10"), null));
        assertThat(ccc.terms()).hasSize(1);
    }

    @Test
    void anExtensionReportedAfterTheOldExpiryMeansThatItNeverExpired() {
        Certificate ccc = aCccCertificate().valid("2019-01-10", "2024-01-09").build();
        assertThat(read(ccc, aCccCertificate().valid("2019-01-10", "2029-01-09")))
                .isPresent();
        assertThat(ccc.statusOn(day("2024-06-01"))).contains(CertificateStatus.VALID);
    }

    @Test
    void aRenewalAfterExpiryConflicts() {
        Certificate expired = aCertificate().valid("2020-01-10", "2023-01-09").build();
        refused(
                CertificateRefused.RenewalAfterExpiry.class,
                () -> read(expired, aCertificate().valid("2023-01-11", "2026-01-10")));
    }

    @Test
    void anOlderTermConflicts() {
        Certificate certificate = aCertificate().build();
        var _ = read(certificate, aCertificate().valid("2026-12-20", "2029-12-19"));
        refused(CertificateRefused.OlderTerm.class, () -> read(certificate, aCertificate()));
    }

    @Test
    void aReissueWithTheSameExpiryKeepsTheDaysBefore() {
        Certificate certificate = aCertificate().build();
        assertThat(read(certificate, aCertificate().valid("2025-05-05", "2027-01-09")))
                .map(CertificateEvent::kind)
                .contains(CertificateEvent.Kind.CORRECTED);
        assertThat(certificate.days().issuedOn()).isEqualTo("2025-05-05");
        assertThat(certificate.days().inForce()).isEqualTo("{[2024-01-10,2027-01-10)}");
    }

    @Test
    void otherDaysOfTheTermAreACorrection() {
        Certificate certificate = aCertificate().build();
        assertThat(read(certificate, aCertificate().valid("2024-01-01", "2026-12-31")))
                .map(CertificateEvent::kind)
                .contains(CertificateEvent.Kind.CORRECTED);
        assertThat(certificate.days().inForce()).isEqualTo("{[2024-01-01,2027-01-01)}");
        refused(
                CertificateRefused.TermContradictsKnown.class,
                () -> read(certificate, aCertificate().valid("2024-02-01", "2026-12-30")));
    }

    @Test
    void aStateMovedInARenewedTermTakesBothOver() {
        Certificate certificate = aCertificate().build();
        assertThat(read(
                        certificate,
                        aCertificate().valid("2026-12-20", "2029-12-19").suspended("2027-06-01")))
                .map(CertificateEvent::kind)
                .contains(CertificateEvent.Kind.SUSPENDED);
        assertThat(certificate.days().inForce()).isEqualTo("{[2024-01-10,2027-06-01)}");
    }

    @Test
    void otherFieldsThatDifferAreACorrectionAndAnEmptyCellErasesNothing() {
        Certificate certificate = aCertificate().build();
        Details told = new Details(
                Holder.of("更名后有限公司", null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                day("2021-01-10"),
                Map.of("scope", "灯具"));
        assertThat(read(certificate, aCertificate().saying(told)))
                .map(CertificateEvent::kind)
                .contains(CertificateEvent.Kind.CORRECTED);
        Details details = certificate.details();
        assertThat(details.holder()).isEqualTo(new Holder("更名后有限公司", ACertificate.CODE, "156"));
        assertThat(details.standard()).isEqualTo("GB/T 19001-2016");
        assertThat(details.bodyName()).isEqualTo("示例认证中心");
        assertThat(details.firstIssuedOn()).isEqualTo("2021-01-10");
        assertThat(details.further()).isEqualTo(Map.of("address", "江门市", "scope", "灯具"));
        assertThat(read(certificate, aCertificate().saying(Details.NONE))).isEmpty();
    }

    @Test
    void aPartyThatIsNotToldOfStays() {
        Certificate ccc = aCccCertificate().build();
        Details told = new Details(
                null,
                List.of(Party.of(Party.Role.MANUFACTURER, "示例制造商", null, null)),
                Product.of("0105", null, null),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(read(ccc, aCccCertificate().saying(told))).isPresent();
        assertThat(ccc.details().parties())
                .extracting(Party::role)
                .containsExactly(Party.Role.MANUFACTURER, Party.Role.FACTORY);
    }

    @Test
    void aReasonToldLaterIsACorrectionOfTheKnownChange() {
        Certificate certificate = aCertificate().suspended("2025-01-01").build();
        assertThat(read(certificate, aCertificate().suspended("2025-01-01").because("0199", "其他")))
                .map(CertificateEvent::kind)
                .contains(CertificateEvent.Kind.CORRECTED);
        assertThat(certificate.statusChanges().getFirst().reasonCode()).isEqualTo("0199");
        assertThat(read(certificate, aCertificate().suspended("2025-01-01"))).isEmpty();
    }

    @Test
    void ofAnEndedCertificateOnlyTheWordingIsTakenOver() {
        Certificate revoked = aCertificate().revoked("2025-01-01").build();
        Details renamed = new Details(Holder.of("更名后", null, null), null, null, null, null, null, null, null, null);
        assertThat(read(revoked, aCertificate().revoked("2025-01-01").saying(renamed)))
                .map(CertificateEvent::kind)
                .contains(CertificateEvent.Kind.CORRECTED);
        refused(
                CertificateRefused.Ended.class,
                () -> read(revoked, aCertificate().revoked("2025-01-01").valid("2024-01-10", "2026-01-09")));
        refused(
                CertificateRefused.TransitionNotAllowed.class,
                () -> read(revoked, aCertificate().revoked("2025-01-01").valid("2025-01-10", "2028-01-09")));
        refused(
                CertificateRefused.Ended.class,
                () -> read(
                        revoked,
                        aCertificate().revoked("2025-01-01").of(RecordKind.MANAGEMENT_SYSTEM_AND_SERVICE, "A0102")));
    }

    @Test
    void anotherKindOfRecordsConflicts() {
        refused(
                CertificateRefused.OtherRecordKind.class,
                () -> read(aCertificate().build(), aCccCertificate()));
    }

    @Test
    void aRefusedRowLeavesTheCertificateAsItWas() {
        Certificate certificate = aCertificate().revoked("2025-01-01").build();
        Details before = certificate.details();
        Details renamed = new Details(Holder.of("更名后", null, null), null, null, null, null, null, null, null, null);
        refused(
                CertificateRefused.ResumptionUndated.class,
                () -> read(certificate, aCertificate().saying(renamed)));
        assertThat(certificate.details()).isEqualTo(before);
        assertThat(certificate.terms()).hasSize(1);
    }

    private static Optional<CertificateEvent> read(Certificate certificate, ACertificate row) {
        return certificate.recordFromRegister(row.facts(), SCHEMES, NOW);
    }

    private static void refused(Class<? extends CertificateRefused> why, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(why);
    }
}
