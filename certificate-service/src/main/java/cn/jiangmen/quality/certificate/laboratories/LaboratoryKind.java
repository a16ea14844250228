package cn.jiangmen.quality.certificate.laboratories;

/** What an institution does: 检测, 检验, 校准, 标准技术服务; it may do several. */
public enum LaboratoryKind {
    TESTING,
    INSPECTION,
    CALIBRATION,
    STANDARDS
}
