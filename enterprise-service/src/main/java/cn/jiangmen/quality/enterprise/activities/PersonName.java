package cn.jiangmen.quality.enterprise.activities;

/**
 * The name of a person (personal data): told in full to nobody but those who look for a stated purpose.
 *
 * @param full never written to a log, an event, a list or an export; {@link #toString} shows the masked form
 */
public record PersonName(String full) {
    /** What anybody may see: the first character, and not how many follow. */
    public String masked() {
        return new StringBuilder()
                .appendCodePoint(full.codePointAt(0))
                .append("**")
                .toString();
    }

    @Override
    public String toString() {
        return masked();
    }
}
