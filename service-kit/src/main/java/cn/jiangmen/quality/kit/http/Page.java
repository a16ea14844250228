package cn.jiangmen.quality.kit.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor asks for the next page, or null on the last one
 */
public record Page<T>(List<T> items, String nextCursor) {
    /** The most rows a page may have; asking for more is an error, not a silent cut. */
    public static final int MAXIMUM = 500;

    /**
     * Cuts rows that were read with {@code limit + 1} to a page.
     *
     * @param key gives the cursor of a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, key.apply(items.getLast()));
    }
}
