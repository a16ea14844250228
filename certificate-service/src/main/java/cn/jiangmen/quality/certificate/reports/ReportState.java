package cn.jiangmen.quality.certificate.reports;

/** How a body stands with the report of a month. */
public enum ReportState {
    /** Received by the day it was due. */
    ON_TIME,
    /** Received after that day. */
    LATE,
    /** Not received, and not due yet. */
    PENDING,
    /** Not received, and due before today. */
    OVERDUE
}
