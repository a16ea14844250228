package cn.jiangmen.quality.enterprise.assistance;

/**
 * What happened to a request.
 *
 * @param reason why, or what was advised; null where nothing needs to be said
 */
public record AssistanceEvent(Kind kind, String reason) {
    /** The kinds, past participles as readers get them. */
    public enum Kind {
        REQUESTED,
        ACCEPTED,
        REASSIGNED,
        ADVISED,
        APPLIED,
        CERTIFIED,
        REFUSED,
        CLOSED,
        REOPENED
    }
}
