package cn.jiangmen.quality.enterprise.activities;

/** What happened to the record of quality work. */
public sealed interface ActivityEvent {
    /** Why; null for the first record. */
    String reason();

    /** 录入 */
    record Recorded() implements ActivityEvent {
        @Override
        public String reason() {
            return null;
        }
    }

    /** 更正 */
    record Corrected(String reason) implements ActivityEvent {}

    /** 撤回 */
    record Withdrawn(String reason) implements ActivityEvent {}
}
