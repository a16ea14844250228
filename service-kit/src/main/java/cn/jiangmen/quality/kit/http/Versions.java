package cn.jiangmen.quality.kit.http;

import jakarta.ws.rs.core.EntityTag;

/** Optimistic concurrency over HTTP: the aggregate's version is its strong entity tag. */
public final class Versions {
    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Checks {@code If-Match} against the current version.
     *
     * @param ifMatch the header as sent, or null
     * @throws PreconditionMissing when it is absent (428)
     * @throws StaleVersion when it names another version (412)
     */
    public static void require(String ifMatch, long current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionMissing();
        }
        for (String tag : ifMatch.split(",", -1)) {
            String given = tag.strip();
            if ("*".equals(given) || given.equals('"' + Long.toString(current) + '"')) {
                return;
            }
        }
        throw new StaleVersion(current);
    }

    /** A change without {@code If-Match}. */
    public static final class PreconditionMissing extends RuntimeException {
        PreconditionMissing() {
            super("If-Match is missing", null, false, false);
        }
    }

    /** A change that was decided on an older state. */
    public static final class StaleVersion extends RuntimeException {
        private final long current;

        StaleVersion(long current) {
            super("stale version", null, false, false);
            this.current = current;
        }

        long current() {
            return current;
        }
    }
}
