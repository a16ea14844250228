package cn.jiangmen.quality.certificate.laboratories;

/** Whether an institution works. */
public enum LaboratoryStatus {
    ACTIVE,
    SUSPENDED,
    CLOSED
}
