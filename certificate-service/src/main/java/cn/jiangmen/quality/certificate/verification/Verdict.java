package cn.jiangmen.quality.certificate.verification;

/** How a check came out; UNKNOWN is not NO. */
public enum Verdict {
    YES,
    NO,
    /** What it would rest on is not recorded. */
    UNKNOWN,
    /** The request named nothing to check against. */
    NOT_ASKED
}
