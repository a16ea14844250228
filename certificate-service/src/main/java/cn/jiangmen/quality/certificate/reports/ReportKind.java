package cn.jiangmen.quality.certificate.reports;

/** How a report came. */
public enum ReportKind {
    /** As a file that was committed here. */
    IMPORT,
    /** The body says that nothing changed in the month (零报告). */
    NIL,
    /** Seen elsewhere, as in the national system. */
    OTHER
}
