package cn.jiangmen.quality.supervision.complaints;

import static cn.jiangmen.quality.supervision.complaints.MatterStatus.ACCEPTED;
import static cn.jiangmen.quality.supervision.complaints.MatterStatus.FILED;
import static cn.jiangmen.quality.supervision.complaints.MatterStatus.MEDIATING;
import static cn.jiangmen.quality.supervision.complaints.MatterStatus.MERGED;
import static cn.jiangmen.quality.supervision.complaints.MatterStatus.NOT_FILED;
import static cn.jiangmen.quality.supervision.complaints.MatterStatus.RECEIVED;
import static cn.jiangmen.quality.supervision.complaints.MatterStatus.REFUSED;
import static cn.jiangmen.quality.supervision.complaints.MatterStatus.SETTLED;
import static cn.jiangmen.quality.supervision.complaints.MatterStatus.TERMINATED;
import static cn.jiangmen.quality.supervision.complaints.MatterStatus.TRANSFERRED;
import static cn.jiangmen.quality.supervision.complaints.MatterStatus.WITHDRAWN;

import java.util.Set;

/** What can be done with a matter, and in which states; the one table of transitions. */
@SuppressWarnings("ImmutableEnumChecker") // sets made by Set.of do not change
public enum Act {
    /** 收到 */
    RECEIVE("received", Set.of(), Set.of()),
    /** 转办: to the department of a county */
    ROUTE("routed", Set.of(RECEIVED), Set.of(RECEIVED)),
    /** 受理 */
    ACCEPT("accepted", Set.of(RECEIVED), Set.of()),
    /** 不予受理 */
    REFUSE("refused", Set.of(RECEIVED), Set.of()),
    /** 组织调解 */
    MEDIATE("mediated", Set.of(ACCEPTED, MEDIATING), Set.of()),
    /** 期间中止: test, appraisal */
    SUSPEND("suspended", Set.of(ACCEPTED, MEDIATING), Set.of(RECEIVED)),
    /** 恢复计算 */
    RESUME("resumed", Set.of(ACCEPTED, MEDIATING), Set.of(RECEIVED)),
    /** 达成调解协议 */
    SETTLE("settled", Set.of(ACCEPTED, MEDIATING), Set.of()),
    /** 终止调解 */
    TERMINATE("terminated", Set.of(ACCEPTED, MEDIATING), Set.of()),
    /** 撤回投诉; a lead on a breach cannot be taken back by who gave it */
    WITHDRAW("withdrawn", Set.of(RECEIVED, ACCEPTED, MEDIATING), Set.of()),
    /** 延长核查期限 */
    EXTEND("extended", Set.of(), Set.of(RECEIVED)),
    /** 立案 */
    FILE("filed", Set.of(), Set.of(RECEIVED)),
    /** 不予立案 */
    DECLINE("not-filed", Set.of(), Set.of(RECEIVED)),
    /** 移送 */
    TRANSFER("transferred", Set.of(), Set.of(RECEIVED)),
    /** 合并处理 */
    MERGE("merged", Set.of(RECEIVED), Set.of(RECEIVED)),
    /** 告知 */
    REPLY(
            "replied",
            Set.of(ACCEPTED, MEDIATING, REFUSED, SETTLED, TERMINATED, WITHDRAWN, MERGED),
            Set.of(FILED, NOT_FILED, TRANSFERRED, MERGED)),
    /** 期限确定: a holiday notice came and settled or moved a deadline */
    SETTLE_CLOCK("clock-settled", Set.of(MatterStatus.values()), Set.of(MatterStatus.values()));

    private final String verb;
    private final Set<MatterStatus> ofComplaint;
    private final Set<MatterStatus> ofReport;

    Act(String verb, Set<MatterStatus> ofComplaint, Set<MatterStatus> ofReport) {
        this.verb = verb;
        this.ofComplaint = ofComplaint;
        this.ofReport = ofReport;
    }

    /** As events and the history name it. */
    public String verb() {
        return verb;
    }

    /** Whether matters of a kind can have it at all. */
    public boolean happensTo(MatterKind kind) {
        return this == RECEIVE || !(kind == MatterKind.COMPLAINT ? ofComplaint : ofReport).isEmpty();
    }

    /** @throws MatterRefused.WrongState when a matter of the kind cannot in this state */
    void require(MatterKind kind, MatterStatus status) {
        if (!(kind == MatterKind.COMPLAINT ? ofComplaint : ofReport).contains(status)) {
            throw new MatterRefused.WrongState(this, status);
        }
    }
}
