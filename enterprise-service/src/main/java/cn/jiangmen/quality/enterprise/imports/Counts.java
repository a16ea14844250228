package cn.jiangmen.quality.enterprise.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many rows of a file came to what; together they are all its rows that are not blank. */
public record Counts(
        @JsonProperty("new") int newRows,
        @JsonProperty("changed") int changed,
        @JsonProperty("unchanged") int unchanged,
        @JsonProperty("conflicting") int conflicting,
        @JsonProperty("rejected") int rejected) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Outcome outcome, int rows) {
        return switch (outcome) {
            case NEW -> new Counts(newRows + rows, changed, unchanged, conflicting, rejected);
            case CHANGED -> new Counts(newRows, changed + rows, unchanged, conflicting, rejected);
            case UNCHANGED -> new Counts(newRows, changed, unchanged + rows, conflicting, rejected);
            case CONFLICTING -> new Counts(newRows, changed, unchanged, conflicting + rows, rejected);
            case REJECTED -> new Counts(newRows, changed, unchanged, conflicting, rejected + rows);
        };
    }

    int rows() {
        return newRows + changed + unchanged + conflicting + rejected;
    }

    /** Rows that a commit writes. */
    int written() {
        return newRows + changed;
    }
}
