package cn.jiangmen.quality.certificate.schemes;

/** The acts on a certificate for which the register keeps lists of reason codes. */
public enum ReasonAct {
    SUSPENSION,
    RESUMPTION,
    REVOCATION,
    CANCELLATION,
    RENEWAL
}
