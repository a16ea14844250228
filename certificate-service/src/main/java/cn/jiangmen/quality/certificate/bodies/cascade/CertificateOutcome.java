package cn.jiangmen.quality.certificate.bodies.cascade;

/** What a cascade does, or did, to one certificate. */
public enum CertificateOutcome {
    /** Previewed: it will be changed. */
    TO_CHANGE,
    /** Previewed: its own state does not allow the change, or needs none. */
    UNAFFECTED,
    CHANGED,
    /** Not changed, because it was changed after the preview. */
    LEFT_ALONE,
    RESTORED,
    /** Not brought back, because it was changed after the batch. */
    NOT_RESTORED
}
