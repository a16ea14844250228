package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.Time;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds certificates and register rows for tests: {@code aCertificate().suspended("2024-05-01").build()}. */
public final class ACertificate {
    static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), Time.ZONE);
    static final String CODE = "91440703MA4T000275";
    static final String OTHER_CODE = "91440704MA4T00035E";

    private String number = "00124Q31234R0M";
    private RecordKind kind = RecordKind.MANAGEMENT_SYSTEM_AND_SERVICE;
    private String scheme = "A0101";
    private CertificateStatus status = CertificateStatus.VALID;
    private LocalDate issuedOn = LocalDate.of(2024, 1, 10);
    private LocalDate expiresOn = LocalDate.of(2027, 1, 9);
    private LocalDate changedOn;
    private String reasonCode;
    private String reason;
    private Details details = new Details(
            Holder.of("江门市蓬江区示例照明有限公司", CODE, "156"),
            null,
            null,
            "示例认证中心",
            "GB/T 19001-2016",
            false,
            null,
            null,
            Map.of("address", "江门市"));

    private ACertificate() {}

    public static ACertificate aCertificate() {
        return new ACertificate();
    }

    public static ACertificate aCccCertificate() {
        ACertificate ccc = new ACertificate().of(RecordKind.CCC, "B01").number("2024010101123456");
        ccc.details = new Details(
                Holder.of("江门市示例电器有限公司", CODE, "156"),
                List.of(Party.of(Party.Role.FACTORY, "江门市示例电器厂", OTHER_CODE, "156")),
                Product.of("0105", "聚氯乙烯绝缘电线", "60227 IEC 01(BV)"),
                null,
                null,
                false,
                null,
                null,
                null);
        return ccc.valid("2024-01-10", "2029-01-09");
    }

    ACertificate number(String newNumber) {
        number = newNumber;
        return this;
    }

    ACertificate of(RecordKind newKind, String newScheme) {
        kind = newKind;
        scheme = newScheme;
        return this;
    }

    ACertificate valid(String from, String to) {
        issuedOn = LocalDate.parse(from);
        expiresOn = LocalDate.parse(to);
        return this;
    }

    ACertificate in(CertificateStatus newStatus, String since) {
        status = newStatus;
        changedOn = since == null ? null : LocalDate.parse(since);
        return this;
    }

    ACertificate suspended(String since) {
        return in(CertificateStatus.SUSPENDED, since);
    }

    ACertificate revoked(String since) {
        return in(CertificateStatus.REVOKED, since);
    }

    ACertificate because(String newCode, String newReason) {
        reasonCode = newCode;
        reason = newReason;
        return this;
    }

    ACertificate saying(Details newDetails) {
        details = newDetails;
        return this;
    }

    RegisterFacts facts() {
        return new RegisterFacts(
                CertificateNumber.of(number),
                "CNCA-R-2002-001",
                kind,
                scheme,
                status,
                issuedOn,
                expiresOn,
                changedOn,
                reasonCode,
                reason,
                details);
    }

    Certificate build() {
        return Certificate.register(new UUID(0, 1), facts(), Source.OFFICER, ACatalogue.schemes(), NOW);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Decision on(String day, String reasonCode) {
        return new Decision(LocalDate.parse(day), reasonCode, "因故");
    }
}
