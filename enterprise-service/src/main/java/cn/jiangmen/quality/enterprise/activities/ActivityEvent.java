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

    /** 终止:解聘、到期、取消认定 */
    record Ended(String reason) implements ActivityEvent {}

    /** 项目进展 */
    record Advanced(String reason) implements ActivityEvent {}

    /** 撤回 */
    record Withdrawn(String reason) implements ActivityEvent {}
}
