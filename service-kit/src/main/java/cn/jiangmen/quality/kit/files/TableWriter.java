package cn.jiangmen.quality.kit.files;

import java.util.List;

/** A table on its way into a file; what was written is not kept. */
public interface TableWriter extends AutoCloseable {
    /** One row: numbers stay numbers, null is an empty cell, everything else is its text. */
    void row(List<?> cells);

    /** What a reader should know; beside the table where the form has room for it, left out where it has not. */
    default void notes(List<String> lines) {}

    @Override
    void close();
}
