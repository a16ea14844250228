package cn.jiangmen.quality.supervision.proposals;

/** What happened to a proposal. */
public sealed interface ProposalEvent {
    /** Why, or null. */
    String reason();

    /** 提出, also again after it lapsed, or on new facts after it was dismissed. */
    record Proposed(String reason) implements ProposalEvent {}

    /** 线索更新: its lead says something else; the decision stays. */
    record Amended() implements ProposalEvent {
        @Override
        public String reason() {
            return null;
        }
    }

    /** 失效: its lead was cleared. */
    record Lapsed(String reason) implements ProposalEvent {}

    /** 立案 */
    record Accepted(String reason) implements ProposalEvent {}

    /** 不予立案 */
    record Dismissed(String reason) implements ProposalEvent {}
}
