package cn.jiangmen.quality.kit.http;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.StorableText;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** An opaque place in a sorted list: the sort key of the last row that was sent. */
public final class Cursor {
    private static final int LONGEST = 2_000;

    private Cursor() {}

    /** Writes the sort key of the last row, in sort order. */
    public static String after(String... key) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.EVENTS.writeValueAsBytes(key));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the number that the last row was sorted by. */
    public static String after(long number) {
        return after(Long.toString(number));
    }

    /**
     * Reads a cursor.
     *
     * @param parts how many values the sort key of this list has
     * @throws InvalidCursor when it was not made by {@link #after} for such a list
     */
    public static Optional<String[]> read(String cursor, int parts) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            if (cursor.length() > LONGEST) {
                throw new InvalidCursor();
            }
            String[] key = Json.EVENTS.readValue(Base64.getUrlDecoder().decode(cursor), String[].class);
            if (key == null
                    || key.length != parts
                    || !Stream.of(key).allMatch(part -> part != null && StorableText.storable(part))) {
                throw new InvalidCursor();
            }
            return Optional.of(key);
        } catch (IOException | IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    /**
     * Reads a cursor of a list that is sorted by one text; null at its beginning.
     *
     * @throws InvalidCursor as {@link #read}
     */
    public static String text(String cursor) {
        return read(cursor, 1).map(key -> key[0]).orElse(null);
    }

    /**
     * Reads a cursor of a list that is sorted by one number; 0 at its beginning.
     *
     * @throws InvalidCursor as {@link #read}
     */
    public static long number(String cursor) {
        String number = text(cursor);
        try {
            return number == null ? 0 : Long.parseLong(number);
        } catch (NumberFormatException e) {
            throw new InvalidCursor();
        }
    }

    /**
     * Reads a cursor of a list that is sorted by an id; null at its beginning.
     *
     * @throws InvalidCursor as {@link #read}
     */
    public static UUID id(String cursor) {
        String id = text(cursor);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursor();
        }
    }

    /** A cursor that this list did not give out. */
    public static final class InvalidCursor extends RuntimeException {
        /** Also for a list that finds a part of the key unreadable. */
        public InvalidCursor() {
            super("invalid cursor", null, false, false);
        }
    }
}
