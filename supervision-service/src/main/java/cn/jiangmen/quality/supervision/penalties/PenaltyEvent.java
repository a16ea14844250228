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

    /** 送达 */
    record Served(String reason) implements PenaltyEvent {}

    /** 履行完毕 */
    record Performed(String reason) implements PenaltyEvent {}

    /** What is published, or is to be, has changed. */
    record PublicationChanged(String reason) implements PenaltyEvent {}
}
