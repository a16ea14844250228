package cn.jiangmen.quality.certificate.bodies;

/** The state of a body's approval by CNCA. */
public enum BodyStatus {
    APPROVED,
    SUSPENDED,
    WITHDRAWN
}
