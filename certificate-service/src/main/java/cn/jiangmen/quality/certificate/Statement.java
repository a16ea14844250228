package cn.jiangmen.quality.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Somebody told something.
 *
 * @param at as of when: when the export or report was made, or when the officer decided; null where it is not known
 * @param cause the import or request that brought it; null where it is not kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(Source source, Instant at, String cause) {
    boolean olderThan(Instant known) {
        return known != null && at != null && at.isBefore(known);
    }
}
