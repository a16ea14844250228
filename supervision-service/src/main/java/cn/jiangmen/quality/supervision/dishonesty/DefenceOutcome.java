package cn.jiangmen.quality.supervision.dishonesty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of the party's defence (陈述、申辩). */
@Schema(name = "DishonestyDefenceOutcome")
public enum DefenceOutcome {
    /** 放弃陈述、申辩 */
    WAIVED,
    /** 不予采纳 */
    REJECTED,
    /** 采纳:不应列入 */
    UPHELD,
    /** 有证据足以证明没有主观故意:不列入 (Order 44 Art 12) */
    NO_INTENT_PROVEN;

    /** Whether the party may still be listed. */
    boolean leavesOpen() {
        return this == WAIVED || this == REJECTED;
    }
}
