package cn.jiangmen.quality.supervision.dishonesty;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can happen to a record: from which states, and what it becomes. */
public enum RecordAct {
    /** 列入 */
    LISTED(EnumSet.noneOf(RecordStatus.class), RecordStatus.IN_FORCE),
    /** 录入处罚信息 */
    RECORDED(EnumSet.noneOf(RecordStatus.class), RecordStatus.IN_FORCE),
    /** 公示 */
    PUBLISHED(active(), null),
    /** 更正 */
    CORRECTED(EnumSet.allOf(RecordStatus.class), null),
    /** 申请提前移出或修复 */
    REPAIR_APPLIED(EnumSet.of(RecordStatus.IN_FORCE), RecordStatus.REPAIR_APPLIED),
    /** 受理 */
    REPAIR_ACCEPTED(EnumSet.of(RecordStatus.REPAIR_APPLIED), RecordStatus.REPAIR_ACCEPTED),
    /** 不予受理 */
    REPAIR_NOT_ACCEPTED(EnumSet.of(RecordStatus.REPAIR_APPLIED), RecordStatus.IN_FORCE),
    /** 不予移出或修复 */
    REPAIR_REFUSED(EnumSet.of(RecordStatus.REPAIR_ACCEPTED), RecordStatus.IN_FORCE),
    /** 提前移出或修复 */
    REPAIRED(EnumSet.of(RecordStatus.REPAIR_ACCEPTED), RecordStatus.REPAIRED),
    /** 期满移出 */
    EXPIRED(active(), RecordStatus.EXPIRED),
    /** 撤销 */
    ANNULLED(EnumSet.complementOf(EnumSet.of(RecordStatus.ANNULLED)), RecordStatus.ANNULLED),
    /** 恢复列入 */
    RESTORED(EnumSet.of(RecordStatus.REPAIRED), RecordStatus.IN_FORCE),
    /** 停止公示和措施 */
    STOPPED(EnumSet.complementOf(active()), null);

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
    private final Set<RecordStatus> from;

    private final RecordStatus to;

    RecordAct(EnumSet<RecordStatus> from, RecordStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    private static EnumSet<RecordStatus> active() {
        return EnumSet.of(RecordStatus.IN_FORCE, RecordStatus.REPAIR_APPLIED, RecordStatus.REPAIR_ACCEPTED);
    }

    /** The last word of the event's type. */
    public String verb() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The state after the act.
     *
     * @throws RuleRefused.ActNotPossible when it cannot be done in this state
     */
    RecordStatus after(RecordStatus now) {
        if (!from.contains(now)) {
            throw new RuleRefused.ActNotPossible(verb(), now.name());
        }
        return to == null ? now : to;
    }
}
