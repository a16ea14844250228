package cn.jiangmen.quality.supervision.inspections;

/** Why an object was checked. */
public enum InspectionKind {
    /** 双随机抽查 */
    RANDOM,
    /** 重点检查 (优化营商环境条例 Art 54: special fields and key goods in full) */
    KEY,
    /** 投诉举报、转办交办、数据监测等线索核查 (the same article: a lead is checked for itself) */
    COMPLAINT,
    /** 其他 */
    OTHER
}
