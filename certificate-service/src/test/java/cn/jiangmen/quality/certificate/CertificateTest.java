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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {
    private static final Schemes SCHEMES = ACatalogue.schemes();

    @Test
    void aNewCertificateIsInForceFromIssueThroughItsLastDay() {
        Certificate certificate =
                aCertificate().valid("2024-01-10", "2027-01-09").build();
        assertThat(certificate.inForce()).containsExactly(new DayRange(day("2024-01-10"), day("2027-01-10")));
        assertThat(certificate.days().inForce()).isEqualTo("{[2024-01-10,2027-01-10)}");
        assertThat(certificate.days().suspended()).isEqualTo("{}");
        assertThat(certificate.version()).isEqualTo(1);
    }

    @Test
    void theHolderOfACccCertificateIsTheApplicantWhereNoOtherIsNamed() {
        Details noHolder = new Details(
                null,
                List.of(Party.of(Party.Role.APPLICANT, "示例委托人", ACertificate.CODE, null)),
                Product.of("0105", null, null),
                null,
                null,
                null,
                null,
                null,
                null);
        Details details = aCccCertificate().saying(noHolder).build().details();
        assertThat(details.holder()).isEqualTo(new Holder("示例委托人", ACertificate.CODE, "156"));
        assertThat(details.subCertificate()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1989-12-31, 1992-01-01, ImplausibleDate",
        "1900-01-01, 1903-01-01, ImplausibleDate",
        "2024-01-01, 9999-12-31, ImplausibleDate",
        "2024-01-10, 2024-01-09, ExpiryBeforeIssue",
        "2024-01-10, 2036-01-11, TermTooLong"
    })
    void implausibleTermsAreRefused(String issuedOn, String expiresOn, String refusal) {
        assertThatThrownBy(() -> aCertificate().valid(issuedOn, expiresOn).build())
                .isInstanceOf(CertificateRefused.Invalid.class)
                .extracting(e -> e.getClass().getSimpleName())
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"1990-01-01, 1990-01-01", "2024-01-10, 2036-01-10"})
    void theBoundsOfTermsAreInclusive(String issuedOn, String expiresOn) {
        assertThat(aCertificate().valid(issuedOn, expiresOn).build().terms()).hasSize(1);
    }

    @Test
    void theSchemeMustBeInTheCatalogueAndOfTheKind() {
        assertThatThrownBy(() ->
                        aCertificate().of(RecordKind.VOLUNTARY_PRODUCT, "X99").build())
                .isInstanceOf(CertificateRefused.UnknownScheme.class);
        assertThatThrownBy(() -> aCertificate()
                        .of(RecordKind.MANAGEMENT_SYSTEM_AND_SERVICE, "A01")
                        .build())
                .isInstanceOf(CertificateRefused.UnknownScheme.class);
        assertThatThrownBy(() ->
                        aCertificate().of(RecordKind.VOLUNTARY_PRODUCT, "A0101").build())
                .isInstanceOf(CertificateRefused.SchemeOfOtherKind.class);
        assertThat(aCertificate()
                        .of(RecordKind.VOLUNTARY_PRODUCT, "R-GREENFACTORY")
                        .build()
                        .scheme())
                .isEqualTo("R-GREENFACTORY");
    }

    @Test
    void aCccCertificateNeedsTheFourDigitsOfItsClass() {
        assertThatThrownBy(() -> aCertificate().of(RecordKind.CCC, "B01").build())
                .isInstanceOf(CertificateRefused.InvalidCode.class);
    }

    @Test
    void aPartyIsNamedOnce() {
        Party factory = Party.of(Party.Role.FACTORY, "甲", null, null);
        Details twice = new Details(
                null, List.of(factory, factory), Product.of("0105", null, null), null, null, null, null, null, null);
        assertThatThrownBy(() -> aCccCertificate().saying(twice).build())
                .isInstanceOf(CertificateRefused.PartyRepeated.class);
    }

    @Test
    void eachActTellsWhatHappenedAndWhen() {
        Certificate certificate = aCertificate().build();
        assertThat(certificate.suspend(on("2024-05-01", "0199"), null, SCHEMES, NOW))
                .isEqualTo(new CertificateEvent(CertificateEvent.Kind.SUSPENDED, day("2024-05-01"), "因故"));
        assertThat(certificate.resume(on("2024-06-01", null), SCHEMES, NOW).kind())
                .isEqualTo(CertificateEvent.Kind.RESUMED);
        assertThat(certificate.renew(Term.of(day("2026-12-01"), day("2029-11-30")), "0199", null, SCHEMES, NOW))
                .isEqualTo(new CertificateEvent(CertificateEvent.Kind.RENEWED, day("2026-12-01"), null));
        assertThat(certificate.revoke(on("2027-02-01", "0199"), SCHEMES, NOW).kind())
                .isEqualTo(CertificateEvent.Kind.REVOKED);
        assertThat(certificate.days().endedAs()).isEqualTo(CertificateStatus.REVOKED);
        assertThat(certificate.days().endedOn()).isEqualTo("2027-02-01");
        assertThat(certificate.days().inForce()).isEqualTo("{[2024-01-10,2024-05-01),[2024-06-01,2027-02-01)}");
    }

    @Test
    void anExtensionTakesEffectWhenTheOldEndIsOver() {
        Certificate ccc = aCccCertificate().build();
        assertThat(ccc.renew(Term.of(day("2024-01-10"), day("2034-01-09")), null, null, SCHEMES, NOW)
                        .effectiveOn())
                .isEqualTo("2029-01-10");
        assertThat(ccc.terms()).containsExactly(new Term(day("2024-01-10"), day("2034-01-09")));
    }

    @Test
    void reasonCodesAreThoseOfTheSchemeFamilyAndTheAct() {
        assertThatThrownBy(() -> aCertificate().build().suspend(on("2024-05-01", "0299"), null, SCHEMES, NOW))
                .isInstanceOf(CertificateRefused.UnknownReason.class);
        assertThatThrownBy(() -> aCertificate().build().suspend(on("2024-05-01", null), null, SCHEMES, NOW))
                .isInstanceOf(CertificateRefused.ReasonMissing.class);
        assertThatThrownBy(() -> aCccCertificate().build().cancel(on("2024-05-01", "0199"), SCHEMES, NOW))
                .isInstanceOf(CertificateRefused.UnknownReason.class);
    }

    @Test
    void anyCodePassesWhereTheRegistersListIsNotKnown() {
        assertThat(aCertificate()
                        .build()
                        .cancel(on("2024-05-01", "0122"), SCHEMES, NOW)
                        .kind())
                .isEqualTo(CertificateEvent.Kind.CANCELLED);
        assertThat(aCertificate()
                        .of(RecordKind.VOLUNTARY_PRODUCT, "B0501")
                        .build()
                        .revoke(on("2024-05-01", null), SCHEMES, NOW)
                        .kind())
                .isEqualTo(CertificateEvent.Kind.REVOKED);
    }

    @Test
    void aCccCertificateMayBeCancelledAfterItExpiredForThatReasonOnly() {
        Certificate expired =
                aCccCertificate().valid("2019-01-10", "2024-01-09").build();
        assertThatThrownBy(() -> expired.cancel(on("2024-02-01", "0299"), SCHEMES, NOW))
                .isInstanceOf(CertificateRefused.TransitionNotAllowed.class);
        var _ = expired.cancel(on("2024-02-01", "0201"), SCHEMES, NOW);
        assertThat(expired.statusOn(day("2024-01-20"))).contains(CertificateStatus.EXPIRED);
        assertThat(expired.statusOn(day("2024-02-01"))).contains(CertificateStatus.CANCELLED);
        assertThat(expired.days().inForce()).isEqualTo("{[2019-01-10,2024-01-10)}");
    }

    @Test
    void aRefusedActLeavesTheCertificateAsItWas() {
        Certificate certificate = aCertificate().build();
        var _ = certificate.suspend(on("2024-05-01", "0199"), null, SCHEMES, NOW);
        List<StatusChange> before = certificate.statusChanges();
        assertThatThrownBy(() -> certificate.suspend(on("2024-06-01", "0199"), null, SCHEMES, NOW))
                .isInstanceOf(CertificateRefused.TransitionNotAllowed.class);
        assertThat(certificate.statusChanges()).isEqualTo(before);
    }

    @Test
    void aSuspensionLiftedAlreadyIsToldWithBothDays() {
        Certificate certificate = aCertificate().build();
        var _ = certificate.suspend(on("2024-05-01", "0199"), day("2024-06-01"), SCHEMES, NOW);
        assertThat(certificate.suspended()).containsExactly(new DayRange(day("2024-05-01"), day("2024-06-01")));
        assertThatThrownBy(() -> certificate.suspend(on("2025-05-01", "0199"), day("2025-04-01"), SCHEMES, NOW))
                .isInstanceOf(CertificateRefused.Conflicting.class);
    }

    @Test
    void aCorrectionReplacesWhatItNamesAndErasesWhatItSays() {
        Certificate certificate = aCertificate().build();
        Correction correction = new Correction(
                "A0102",
                null,
                day("2026-12-31"),
                new Holder("新名称", null, "344"),
                null,
                new Details(null, null, null, null, null, true, "MAIN-1", null, null),
                Set.of(Erasable.STANDARD));
        assertThat(certificate.correct(correction, "录入有误", SCHEMES, NOW))
                .isEqualTo(new CertificateEvent(CertificateEvent.Kind.CORRECTED, null, "录入有误"));
        assertThat(certificate.scheme()).isEqualTo("A0102");
        assertThat(certificate.details().holder()).isEqualTo(new Holder("新名称", null, "344"));
        assertThat(certificate.details().standard()).isNull();
        assertThat(certificate.details().bodyName()).isEqualTo("示例认证中心");
        assertThat(certificate.details().mainNumber()).isEqualTo("MAIN-1");
        assertThat(certificate.days().expiresOn()).isEqualTo("2026-12-31");
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        assertThatThrownBy(() -> aCertificate().build().correct(correction(null, null), "无", SCHEMES, NOW))
                .isInstanceOf(CertificateRefused.NothingToCorrect.class);
    }

    @Test
    void ofARevokedCertificateOnlyTheWordingIsCorrected() {
        Certificate revoked = aCertificate().build();
        var _ = revoked.revoke(on("2024-05-01", "0199"), SCHEMES, NOW);
        assertThatThrownBy(() -> revoked.correct(correction("A0102", null), "x", SCHEMES, NOW))
                .isInstanceOf(CertificateRefused.Ended.class);
        assertThatThrownBy(() -> revoked.correct(correction(null, day("2026-01-01")), "x", SCHEMES, NOW))
                .isInstanceOf(CertificateRefused.Ended.class);
        Correction wording = new Correction(
                null, null, null, new Holder("更名后", ACertificate.CODE, "156"), null, Details.NONE, Set.of());
        assertThat(revoked.correct(wording, "更名", SCHEMES, NOW).kind()).isEqualTo(CertificateEvent.Kind.CORRECTED);
        assertThat(revoked.statusOn(day("2025-01-01"))).contains(CertificateStatus.REVOKED);
    }

    private static Correction correction(String scheme, LocalDate expiresOn) {
        return new Correction(scheme, null, expiresOn, null, null, Details.NONE, Set.of());
    }
}
