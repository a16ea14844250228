package cn.jiangmen.quality.target.allocation.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.target.allocation.AllocationRefused;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads what the parameters of a request mean. */
final class Asked {
    private static final int LAST_YEAR = 9999;

    private Asked() {}

    static LocalDate day(String parameter, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new AllocationRefused.DayOutOfRange(parameter);
        }
        return day;
    }

    /** The number after which a page begins. */
    static long after(String cursor) {
        return Cursor.read(cursor, 1).map(Asked::number).orElse(0L);
    }

    /** Empty for text that names nothing. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long number(String[] place) {
        try {
            return Long.parseLong(place[0]);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
