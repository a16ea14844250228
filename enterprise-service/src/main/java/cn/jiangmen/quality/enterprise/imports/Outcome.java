package cn.jiangmen.quality.enterprise.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a row of a file comes to. */
public enum Outcome {
    /** No enterprise has this credit code: one is registered. */
    NEW,
    /** The enterprise is known and the row says something else of it. */
    CHANGED,
    /** The row says what is known. */
    UNCHANGED,
    /** The row is sound but contradicts what is known, or another row of the file; it is not written. */
    CONFLICTING,
    /** The row is wrong by itself; it is not written. */
    REJECTED;

    /** The name in JSON, queries and tables. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Outcome of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Reads what a caller asked for, in any case. */
    public static Optional<Outcome> read(String told) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equalsIgnoreCase(told.strip()))
                .findFirst();
    }

    boolean isWritten() {
        return this == NEW || this == CHANGED;
    }
}
