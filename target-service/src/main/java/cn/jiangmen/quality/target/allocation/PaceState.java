package cn.jiangmen.quality.target.allocation;

/** How a number stands to its target: the middle three while it is under way, {@link #MISSED} when the due day is over. */
public enum PaceState {
    MET,
    AHEAD,
    ON_TRACK,
    BEHIND,
    MISSED
}
