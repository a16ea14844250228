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

    /** 撤回 */
    record Withdrawn(String reason) implements InspectionEvent {}
}
