package cn.jiangmen.quality.certificate.schemes;

/** Whether a scheme is certification under 认证认可条例, or a recognition that merely looks like it and counts in no KPI line. */
public enum SchemeKind {
    CERTIFICATION,
    RECOGNITION
}
