package cn.jiangmen.quality.enterprise.screenings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of one row of a screening. */
@Schema(name = "ScreeningOutcome")
public enum Outcome {
    /** In the register. */
    REGISTERED,
    /** Not in the register, but named by a certificate, a case or a dishonesty record. */
    UNREGISTERED,
    /** A code of which nothing is known. */
    UNKNOWN,
    /** No credit code. */
    MALFORMED,
    /** The code of an earlier row. */
    REPEATED
}
