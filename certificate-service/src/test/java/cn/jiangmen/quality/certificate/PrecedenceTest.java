package cn.jiangmen.quality.certificate;

import static cn.jiangmen.quality.certificate.ACertificate.NOW;
import static cn.jiangmen.quality.certificate.ACertificate.aCertificate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.certificate.schemes.Schemes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose word counts, field by field, and what becomes of the other's. */
class PrecedenceTest {
    private static final Schemes SCHEMES = ACatalogue.schemes();
    private static final Precedence DECLARED = new Precedence(Map.of(
            Precedence.OTHERS,
            List.of(Source.OFFICER, Source.REGISTER, Source.BODY_REPORT),
            "further.address",
            List.of(Source.BODY_REPORT, Source.OFFICER, Source.REGISTER)));

    @Test
    void theRegisterCountsMoreThanABodysReportAndWhatTheBodyToldStaysVisible() {
        Certificate certificate = known(Source.REGISTER, "2026-10-01");

        Certificate.Told told = tell(certificate, Source.BODY_REPORT, "2026-11-01", named("江门市新名有限公司"));

        assertThat(told.event()).isEmpty();
        assertThat(told.noted()).isTrue();
        assertThat(certificate.details().holder().name()).isEqualTo("江门市蓬江区示例照明有限公司");
        assertThat(certificate.provenance().lost()).singleElement().satisfies(lost -> {
            assertThat(lost.field()).isEqualTo("holder_name");
            assertThat(lost.value()).isEqualTo("江门市新名有限公司");
            assertThat(lost.source()).isEqualTo(Source.BODY_REPORT);
            assertThat(lost.kept()).isEqualTo(Source.REGISTER);
            assertThat(lost.why()).isEqualTo(LosingValue.Why.PRECEDENCE);
            assertThat(lost.fetchedAt()).isEqualTo(at("2026-11-01"));
        });
        assertThat(tell(certificate, Source.BODY_REPORT, "2026-11-02", named("江门市新名有限公司"))
                        .noted())
                .as("the same again")
                .isFalse();
    }

    @Test
    void whatIsToldNoLongerOrIsToldByTheFirstTooIsForgotten() {
        Certificate certificate = known(Source.REGISTER, "2026-10-01");
        tell(certificate, Source.BODY_REPORT, "2026-11-01", named("江门市新名有限公司"));

        Certificate.Told told = tell(
                certificate, Source.BODY_REPORT, "2026-11-05", aCertificate().facts());

        assertThat(told.noted()).isTrue();
        assertThat(certificate.provenance().lost()).isEmpty();
    }

    @Test
    void aSourceThatComesFirstReplacesWhatAnotherTold() {
        Certificate certificate = known(Source.BODY_REPORT, "2026-10-01");

        Certificate.Told told = tell(certificate, Source.REGISTER, "2026-09-01", named("江门市新名有限公司"));

        assertThat(told.event()).map(CertificateEvent::kind).contains(CertificateEvent.Kind.CORRECTED);
        assertThat(certificate
                        .provenance()
                        .of("holder_name", certificate.source())
                        .source())
                .isEqualTo(Source.REGISTER);
        assertThat(certificate.provenance().of("standard", certificate.source()).source())
                .isEqualTo(Source.BODY_REPORT);
        assertThat(tell(
                                certificate,
                                Source.BODY_REPORT,
                                "2026-11-01",
                                aCertificate().facts())
                        .lost())
                .extracting(LosingValue::field)
                .containsExactly("holder_name");
    }

    @Test
    void eachFieldHasItsOwnOrder() {
        Certificate certificate = known(Source.REGISTER, "2026-10-01");
        RegisterFacts facts = with(new Details(
                Holder.of("江门市新名有限公司", null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("address", "江海区")));

        Certificate.Told told = tell(certificate, Source.BODY_REPORT, "2026-11-01", facts);

        assertThat(certificate.details().further()).containsEntry("address", "江海区");
        assertThat(told.lost()).extracting(LosingValue::field).containsExactly("holder_name");
    }

    @Test
    void anOlderFileOfTheSameSourceDoesNotTakeBackWhatALaterOneTold() {
        Certificate certificate = known(Source.REGISTER, "2026-10-01");
        tell(certificate, Source.REGISTER, "2026-11-01", named("江门市新名有限公司"));

        Certificate.Told told = tell(certificate, Source.REGISTER, "2026-10-15", named("江门市旧名有限公司"));

        assertThat(told.event()).isEmpty();
        assertThat(told.lost()).extracting(LosingValue::why).containsExactly(LosingValue.Why.OLDER);
        assertThat(certificate.details().holder().name()).isEqualTo("江门市新名有限公司");
    }

    @Test
    void aLaterFileThatConfirmedIsNoLessThanOneThatChanged() {
        Certificate certificate = known(Source.REGISTER, "2026-10-01");
        Certificate confirmed = new Certificate(
                certificate.id(),
                certificate.number(),
                certificate.body(),
                certificate.recordKind(),
                certificate.scheme(),
                certificate.details(),
                certificate.terms(),
                certificate.statusChanges(),
                certificate.source(),
                certificate.provenance().toldAt(Map.of(Source.REGISTER, at("2026-11-01"))),
                certificate.recordedAt(),
                1);

        assertThat(tell(confirmed, Source.REGISTER, "2026-10-15", named("江门市旧名有限公司"))
                        .lost())
                .hasSize(1);
        assertThat(tell(confirmed, Source.REGISTER, "2026-11-02", named("江门市新名有限公司"))
                        .event())
                .isPresent();
    }

    @Test
    void anOfficersCorrectionStaysUntilTheOfficerChangesIt() {
        Certificate certificate = known(Source.REGISTER, "2026-10-01");
        certificate.correct(
                new Correction(
                        null,
                        null,
                        null,
                        Holder.of("江门市更正有限公司", ACertificate.CODE, "156"),
                        null,
                        Details.NONE,
                        java.util.Set.of()),
                "录入有误",
                SCHEMES,
                NOW);

        Certificate.Told told =
                tell(certificate, Source.REGISTER, "2026-12-01", aCertificate().facts());

        assertThat(told.event()).isEmpty();
        assertThat(told.lost()).singleElement().satisfies(lost -> {
            assertThat(lost.kept()).isEqualTo(Source.OFFICER);
            assertThat(lost.value()).isEqualTo("江门市蓬江区示例照明有限公司");
        });
    }

    @Test
    void aSuspensionThatABodyReportsAfterTheRegisterWasReadIsNews() {
        Certificate certificate = known(Source.REGISTER, "2026-10-01");

        Certificate.Told told = tell(
                certificate,
                Source.BODY_REPORT,
                "2026-11-01",
                aCertificate().suspended("2026-10-20").facts());

        assertThat(told.event()).map(CertificateEvent::kind).contains(CertificateEvent.Kind.SUSPENDED);
        assertThat(told.lost()).isEmpty();
    }

    @Test
    void aSuspensionThatTheRegisterShouldHaveShownDoesNotCountButIsKept() {
        Certificate certificate = known(Source.REGISTER, "2026-10-01");

        Certificate.Told told = tell(
                certificate,
                Source.BODY_REPORT,
                "2026-11-01",
                aCertificate().suspended("2026-03-20").facts());

        assertThat(told.event()).isEmpty();
        assertThat(certificate.statusChanges()).isEmpty();
        assertThat(told.lost()).singleElement().satisfies(lost -> {
            assertThat(lost.field()).isEqualTo("status");
            assertThat(lost.value()).isEqualTo("SUSPENDED 2026-03-20");
        });
    }

    @Test
    void aRenewalThatABodyReportsLaterIsNewsAndAContradictoryTermIsNot() {
        Certificate certificate = known(Source.REGISTER, "2026-10-01");
        assertThat(tell(
                                certificate,
                                Source.BODY_REPORT,
                                "2026-11-01",
                                aCertificate().valid("2024-01-10", "2028-01-09").facts())
                        .lost())
                .extracting(LosingValue::field)
                .containsExactly("term");

        assertThat(tell(
                                certificate,
                                Source.BODY_REPORT,
                                "2026-11-20",
                                aCertificate().valid("2026-11-10", "2029-11-09").facts())
                        .event())
                .map(CertificateEvent::kind)
                .contains(CertificateEvent.Kind.RENEWED);
    }

    @Test
    void aSourceThatComesFirstIsStillRefusedWhatCannotBe() {
        Certificate certificate = known(Source.BODY_REPORT, "2026-10-01");
        tell(
                certificate,
                Source.BODY_REPORT,
                "2026-10-02",
                aCertificate().revoked("2026-05-01").facts());

        assertThatThrownBy(() -> tell(
                        certificate,
                        Source.REGISTER,
                        "2026-11-01",
                        aCertificate().suspended("2026-06-01").facts()))
                .isInstanceOf(CertificateRefused.Conflicting.class);
    }

    private static Certificate known(Source source, String day) {
        return Certificate.register(
                new UUID(0, 1), aCertificate().facts(), new Statement(source, at(day), null), SCHEMES, NOW);
    }

    private static Certificate.Told tell(Certificate certificate, Source source, String day, RegisterFacts facts) {
        return certificate.recordTold(facts, new Statement(source, at(day), "import:1"), DECLARED, SCHEMES, NOW);
    }

    private static RegisterFacts named(String name) {
        return with(new Details(Holder.of(name, null, null), null, null, null, null, null, null, null, null));
    }

    private static RegisterFacts with(Details details) {
        RegisterFacts facts = aCertificate().facts();
        return new RegisterFacts(
                facts.number(),
                facts.body(),
                facts.kind(),
                facts.scheme(),
                facts.status(),
                facts.issuedOn(),
                facts.expiresOn(),
                facts.changedOn(),
                facts.reasonCode(),
                facts.reason(),
                details);
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
    }
}
