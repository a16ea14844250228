package cn.jiangmen.quality.certificate.expiry;

/** How far an expiry has come, as it was announced last. */
public enum ExpiryStage {
    /** It lapses soon (即将到期). */
    FORESEEN,
    /** It lapsed (过期失效). */
    OCCURRED,
    /** It was announced and is not so any more: renewed, corrected, or ended before. */
    WITHDRAWN
}
