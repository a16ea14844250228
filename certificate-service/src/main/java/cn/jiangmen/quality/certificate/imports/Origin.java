package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Source;
import java.time.Instant;
import java.time.YearMonth;

/**
 * Whose file it is.
 *
 * @param fetchedAt as of when it tells; null: when it was received
 * @param body the body whose monthly report it is; null for register exports, as {@code month} and {@code by}
 */
public record Origin(Source source, Instant fetchedAt, String body, YearMonth month, String by) {
    /** An export of the register, as of when it is received. */
    public static final Origin REGISTER = new Origin(Source.REGISTER, null, null, null, null);

    Instant at(ImportJob job) {
        return fetchedAt == null ? job.createdAt() : fetchedAt;
    }
}
