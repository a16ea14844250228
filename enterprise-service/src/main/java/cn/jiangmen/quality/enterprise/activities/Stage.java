package cn.jiangmen.quality.enterprise.activities;

/** How far a project is. */
public enum Stage {
    /** 计划 */
    PLANNED,
    /** 实施中 */
    UNDER_WAY,
    /** 已完成 */
    COMPLETED,
    /** 已终止 */
    STOPPED;

    /** Whether a project of this stage, or of none that was told, may go on to another. */
    static boolean leads(Stage from, Stage to) {
        return switch (from) {
            case null -> true;
            case PLANNED -> to == UNDER_WAY || to == STOPPED;
            case UNDER_WAY -> to == COMPLETED || to == STOPPED;
            case COMPLETED, STOPPED -> false;
        };
    }

    boolean isLast() {
        return this == COMPLETED || this == STOPPED;
    }
}
