package cn.jiangmen.quality.supervision.inspections;

/** What happened to the record of an inspection. */
public sealed interface InspectionEvent {
    /** Why; null for the first record. */
    String reason();

    /** 录入 */
    record Recorded() implements InspectionEvent {
        @Override
        public String reason() {
            return null;
        }
    }

    /** 更正 */
    record Corrected(String reason) implements InspectionEvent {}

    /** 后续处理: what the result asked for was done */
    record FollowedUp(String reason) implements InspectionEvent {}

    /** 公示 */
    record Published() implements InspectionEvent {
        @Override
        public String reason() {
            return null;
        }
    }

    /** 撤回 */
    record Withdrawn(String reason) implements InspectionEvent {}
}
