package cn.jiangmen.quality.supervision.register;

/** Who somebody of the register is. */
public enum InspectorKind {
    /** 执法人员: holds an enforcement certificate and may be drawn. */
    OFFICER,
    /** 专家: may accompany, is never drawn and does not count towards the two. */
    EXPERT
}
