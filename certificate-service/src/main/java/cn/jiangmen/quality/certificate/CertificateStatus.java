package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.ReasonAct;
import java.util.Optional;

/** The states of the national register (证书状态), with its codes, and which may follow which. */
public enum CertificateStatus {
    VALID("01", "有效"),
    SUSPENDED("02", "暂停"),
    REVOKED("03", "撤销"),
    CANCELLED("04", "注销"),
    EXPIRED("05", "过期失效");

    private final String code;
    private final String nameZh;

    CertificateStatus(String code, String nameZh) {
        this.code = code;
        this.nameZh = nameZh;
    }

    /** Reads the register's code or Chinese name, surrounding space aside. */
    public static Optional<CertificateStatus> read(String codeOrName) {
        String told = codeOrName.strip();
        for (CertificateStatus status : values()) {
            if (status.code.equals(told) || status.nameZh.equals(told)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    public String nameZh() {
        return nameZh;
    }

    /** After a revocation or cancellation nothing follows: a new certificate is applied for. */
    public boolean isFinal() {
        return this == REVOKED || this == CANCELLED;
    }

    /** Whether a body may change this state into the next one; expiry is no change, it follows from the term. */
    boolean mayBecome(CertificateStatus next) {
        return switch (this) {
            case VALID -> next == SUSPENDED || next.isFinal();
            case SUSPENDED -> next == VALID || next.isFinal();
            case REVOKED, CANCELLED, EXPIRED -> false;
        };
    }

    /** The act that leads into this state and takes a reason code. */
    ReasonAct act() {
        return switch (this) {
            case VALID -> ReasonAct.RESUMPTION;
            case SUSPENDED -> ReasonAct.SUSPENSION;
            case REVOKED -> ReasonAct.REVOCATION;
            case CANCELLED -> ReasonAct.CANCELLATION;
            case EXPIRED -> throw new IllegalArgumentException("expiry is no act");
        };
    }
}
