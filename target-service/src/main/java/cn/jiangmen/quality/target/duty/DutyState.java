package cn.jiangmen.quality.target.duty;

/** Where a duty, or a county's strand of it, stands. */
public enum DutyState {
    /** 计划 */
    PLANNED,
    /** 推进中 */
    UNDER_WAY,
    /** 完成; may be taken up again with a reason */
    DONE,
    /** 取消, with a reason; final */
    DROPPED;

    /** Whether there is still something to do. */
    boolean open() {
        return this == PLANNED || this == UNDER_WAY;
    }

    boolean leadsTo(DutyState next) {
        return switch (this) {
            case PLANNED -> next == UNDER_WAY || next == DROPPED;
            case UNDER_WAY -> next == DONE || next == DROPPED;
            case DONE -> next == UNDER_WAY;
            case DROPPED -> false;
        };
    }
}
