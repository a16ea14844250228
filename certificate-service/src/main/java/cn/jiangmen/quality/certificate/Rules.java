package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.ReasonAct;
import cn.jiangmen.quality.certificate.schemes.ReasonCode;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.certificate.schemes.Schemes;

/** What the catalogue says for certificates of one scheme. */
record Rules(Scheme scheme, Schemes schemes) {
    /**
     * The rules of a scheme.
     *
     * @throws CertificateRefused when the catalogue does not have it, or has it for other records
     */
    static Rules of(String code, RecordKind kind, Schemes schemes) {
        Scheme scheme = schemes.find(code).orElseThrow(() -> new CertificateRefused.UnknownScheme(code));
        if (scheme.recordKind() != null && scheme.recordKind() != kind) {
            throw new CertificateRefused.SchemeOfOtherKind(code, kind);
        }
        return new Rules(scheme, schemes);
    }

    String code() {
        return scheme.code();
    }

    /** Checks a reason code, where the register's list for the act is known, and tells whether it holds after expiry too. */
    boolean afterExpiry(ReasonAct act, String reasonCode) {
        if (reasonCode == null || !schemes.listsReasons(scheme, act)) {
            return false;
        }
        return schemes.reason(scheme, act, reasonCode)
                .map(ReasonCode::afterExpiry)
                .orElseThrow(() -> new CertificateRefused.UnknownReason(reasonCode, act, scheme.code()));
    }

    /** Refuses an officer's act without a reason code where the register has a list of them. */
    void mustTell(ReasonAct act, String reasonCode) {
        if (reasonCode == null && schemes.listsReasons(scheme, act)) {
            throw new CertificateRefused.ReasonMissing(act, scheme.code());
        }
    }
}
