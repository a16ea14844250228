package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.RecordKind;
import java.time.LocalDate;

/**
 * What one row of a register export, or one registration, says of a certificate on the day it was made.
 *
 * @param body approval number of the certification body in its normal form ({@link Normal#code}), or null
 * @param scheme code of the catalogue
 * @param status the state it shows
 * @param changedOn when that state began (变更日期); needed for suspended, revoked and cancelled
 * @param reasonCode the reason code of that change, or null
 * @param details nulls are not told
 */
public record RegisterFacts(
        CertificateNumber number,
        String body,
        RecordKind kind,
        String scheme,
        CertificateStatus status,
        LocalDate issuedOn,
        LocalDate expiresOn,
        LocalDate changedOn,
        String reasonCode,
        String reason,
        Details details) {}
