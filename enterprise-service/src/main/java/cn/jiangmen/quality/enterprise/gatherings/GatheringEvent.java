package cn.jiangmen.quality.enterprise.gatherings;

/** What happened to a gathering. */
public sealed interface GatheringEvent {
    /** Why; null where it needs no reason. */
    String reason();

    /** 计划 */
    record Planned() implements GatheringEvent {
        @Override
        public String reason() {
            return null;
        }
    }

    /** 举办 */
    record Held() implements GatheringEvent {
        @Override
        public String reason() {
            return null;
        }
    }

    /** 更正 */
    record Corrected(String reason) implements GatheringEvent {}

    /** 取消 */
    record Cancelled(String reason) implements GatheringEvent {}
}
