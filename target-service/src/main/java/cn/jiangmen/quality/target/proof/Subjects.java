package cn.jiangmen.quality.target.proof;

/**
 * A range of subjects, in the order of the database.
 *
 * @param after the one before the first; empty: from the first on
 * @param upTo the last; null: to the end
 */
public record Subjects(String after, String upTo) {
    @Override
    public String toString() {
        return "(" + (after.isEmpty() ? "…" : after) + ", " + (upTo == null ? "…" : upTo) + "]";
    }
}
