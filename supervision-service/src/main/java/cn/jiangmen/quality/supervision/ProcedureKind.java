package cn.jiangmen.quality.supervision;

/** By which procedure a case is decided. */
public enum ProcedureKind {
    /** 普通程序 (行政处罚法 Art 54–62): every step is recorded here, and none can be left out. */
    ORDINARY,
    /** 简易程序, on the spot (Art 51): a warning or a small fine. */
    SIMPLE,
    /** The procedure runs on another platform, for example the province's; here only what came of it is recorded (补录). */
    EXTERNAL
}
