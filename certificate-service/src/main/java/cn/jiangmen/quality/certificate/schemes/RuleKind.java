package cn.jiangmen.quality.certificate.schemes;

/** What a rule of a scheme limits. */
public enum RuleKind {
    /** From issue to the first surveillance (初次监督), at most. */
    FIRST_SURVEILLANCE,
    /** From one surveillance to the next (监督间隔), at most. */
    SURVEILLANCE_INTERVAL,
    /** From one surveillance, or the issue, to the next: by the end of so many further calendar years (每个日历年一次). */
    SURVEILLANCE_CALENDAR_YEARS,
    /** How long a suspension may last (暂停期限) before the body has to restore or revoke. */
    LONGEST_SUSPENSION,
    /** How long before expiry an extension is applied for (延续申请期). */
    RENEWAL_WINDOW,
    /** From a revocation for own fault to a new application (再次申请间隔), at least. */
    WAIT_AFTER_REVOCATION
}
