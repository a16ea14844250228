package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.target.duty.DutyRefused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** Reads the parts of cursors; what a list did not give out is refused. */
final class Places {
    private Places() {}

    static UUID id(String text) {
        return read(text, UUID::fromString);
    }

    static LocalDate day(String text) {
        return read(text, LocalDate::parse);
    }

    static Instant moment(String text) {
        return read(text, Instant::parse);
    }

    static long number(String text) {
        return read(text, Long::parseLong);
    }

    static int position(String text) {
        return read(text, Integer::parseInt);
    }

    /** Where a page of a list ordered by id begins, or null at the start. */
    static UUID idAfter(String cursor) {
        return Cursor.read(cursor, 1).map(place -> id(place[0])).orElse(null);
    }

    /** The version after which a page begins. */
    static long versionAfter(String cursor) {
        return Cursor.read(cursor, 1).map(place -> number(place[0])).orElse(0L);
    }

    /** The duty that a query parameter names; null stays null. */
    static UUID duty(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new DutyRefused.Unknown(DutyRefused.Thing.DUTY, "duty", text);
        }
    }

    private static <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
