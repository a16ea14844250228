package cn.jiangmen.quality.supervision.dishonesty;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can happen to a proposal: from which states, and what it becomes. */
public enum ProposalAct {
    /** 提出 */
    MADE(EnumSet.noneOf(ProposalStatus.class), ProposalStatus.PROPOSED),
    /** 告知 */
    NOTIFIED(EnumSet.of(ProposalStatus.PROPOSED), ProposalStatus.NOTIFIED),
    /** 陈述、申辩 */
    DEFENDED(EnumSet.of(ProposalStatus.NOTIFIED, ProposalStatus.DEFENDED), ProposalStatus.DEFENDED),
    /** 报上级同意 */
    CONSENT_REQUESTED(EnumSet.of(ProposalStatus.NOTIFIED, ProposalStatus.DEFENDED), ProposalStatus.CONSENT_REQUESTED),
    /** 上级同意 */
    CONSENTED(EnumSet.of(ProposalStatus.CONSENT_REQUESTED), ProposalStatus.CONSENTED),
    /** 上级不同意 */
    CONSENT_REFUSED(EnumSet.of(ProposalStatus.CONSENT_REQUESTED), ProposalStatus.CONSENT_REFUSED),
    /** 列入; without consent only where the rule of the day does not ask for it */
    LISTED(
            EnumSet.of(ProposalStatus.NOTIFIED, ProposalStatus.DEFENDED, ProposalStatus.CONSENTED),
            ProposalStatus.LISTED),
    /** 不予列入 */
    ABANDONED(
            EnumSet.of(
                    ProposalStatus.PROPOSED,
                    ProposalStatus.NOTIFIED,
                    ProposalStatus.DEFENDED,
                    ProposalStatus.CONSENT_REQUESTED,
                    ProposalStatus.CONSENTED),
            ProposalStatus.ABANDONED);

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
    private final Set<ProposalStatus> from;

    private final ProposalStatus to;

    ProposalAct(EnumSet<ProposalStatus> from, ProposalStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
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
    ProposalStatus after(ProposalStatus now) {
        if (!from.contains(now)) {
            throw new RuleRefused.ActNotPossible(verb(), now.name());
        }
        return to;
    }
}
