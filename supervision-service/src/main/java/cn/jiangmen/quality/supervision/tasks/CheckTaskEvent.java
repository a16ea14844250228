package cn.jiangmen.quality.supervision.tasks;

/** What happened to a task. */
public sealed interface CheckTaskEvent {
    /** Why; null where no reason is asked for. */
    default String reason() {
        return null;
    }

    /** 制定 */
    record Planned() implements CheckTaskEvent {}

    /** 种子承诺 */
    record Committed() implements CheckTaskEvent {}

    /** 名录冻结 */
    record Frozen() implements CheckTaskEvent {}

    /** 抽取 */
    record Drawn() implements CheckTaskEvent {}

    /** 回避换人 */
    record Reassigned(String reason) implements CheckTaskEvent {}

    /** 办结 */
    record Closed() implements CheckTaskEvent {}

    /** 取消 */
    record Cancelled(String reason) implements CheckTaskEvent {}
}
