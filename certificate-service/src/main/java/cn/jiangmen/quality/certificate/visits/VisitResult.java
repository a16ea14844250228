package cn.jiangmen.quality.certificate.visits;

/** What came of a visit. */
public enum VisitResult {
    /** 符合 */
    PASSED,
    /** 整改后符合 */
    PASSED_AFTER_CORRECTION,
    /** 不符合: it took place, what follows is the body's decision on the certificate. */
    FAILED,
    /** 拒绝接受: it did not take place, so nothing counts from it. */
    REFUSED
}
