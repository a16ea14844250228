package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.RegisterFacts;

/** What tells certificates apart in register exports: the number in its normal form, and the body that gave it. */
record CertificateKey(String number, String body) {
    static CertificateKey of(RegisterFacts facts) {
        return new CertificateKey(facts.number().key(), facts.body());
    }

    static CertificateKey of(Certificate certificate) {
        return new CertificateKey(certificate.number().key(), certificate.body());
    }
}
