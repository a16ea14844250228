package cn.jiangmen.quality.certificate.bodies.cascade;

/** Where a cascade is; those with a present participle are being worked on and go on by themselves. */
public enum CascadeState {
    PREVIEWING,
    PREVIEWED,
    APPLYING,
    APPLIED,
    RESTORING,
    RESTORED,
    DISCARDED;

    boolean isWaiting() {
        return this == PREVIEWING || this == APPLYING || this == RESTORING;
    }
}
