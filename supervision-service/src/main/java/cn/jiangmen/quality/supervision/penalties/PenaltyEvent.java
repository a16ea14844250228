package cn.jiangmen.quality.supervision.penalties;

/** What happened to a penalty. */
public sealed interface PenaltyEvent {
    /** Why; null for the decision itself. */
    String reason();

    /** 作出处罚决定 */
    record Decided() implements PenaltyEvent {
        @Override
        public String reason() {
            return null;
        }
    }

    /** 更正 */
    record Corrected(String reason) implements PenaltyEvent {}

    /** 撤销 */
    record Withdrawn(String reason) implements PenaltyEvent {}
}
