package cn.jiangmen.quality.certificate;

/** Who this system has something of a certificate from. */
public enum Source {
    /** An officer, by hand. */
    OFFICER,
    /** An export of the national register. */
    REGISTER,
    /** A certification body's monthly report. */
    BODY_REPORT
}
