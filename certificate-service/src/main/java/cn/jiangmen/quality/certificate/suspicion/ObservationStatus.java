package cn.jiangmen.quality.certificate.suspicion;

/** Whether an observation stands. */
public enum ObservationStatus {
    RECORDED,
    WITHDRAWN
}
