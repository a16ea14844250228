package cn.jiangmen.quality.enterprise.representatives;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The present legal representative of an enterprise. Its text form has no name in it, so that none gets into a log.
 *
 * @param since null when not known
 */
public record Representative(long version, String name, LocalDate since, Instant recordedAt) {
    /** The first character, and no more: not even how long the name is. */
    public String masked() {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    @Override
    public String toString() {
        return "Representative[version=" + version + "]";
    }
}
