package cn.jiangmen.quality.supervision.inspections;

/** The eight published kinds of result (抽查检查结果公示的八类), in their customary order. */
public enum InspectionResult {
    /** 未发现问题 */
    NO_PROBLEM,
    /** 未按规定公示应当公示的信息 */
    NOT_PUBLISHED,
    /** 公示信息隐瞒真实情况、弄虚作假 */
    CONCEALED,
    /** 通过登记的住所(经营场所)无法联系 */
    UNREACHABLE,
    /** 发现问题已责令改正 */
    CORRECTION_ORDERED,
    /** 不配合检查情节严重 */
    UNCOOPERATIVE,
    /** 未发现开展本次抽查涉及的经营活动 */
    NO_ACTIVITY,
    /** 发现问题待后续处理; a later result replaces it by a correction */
    PENDING
}
