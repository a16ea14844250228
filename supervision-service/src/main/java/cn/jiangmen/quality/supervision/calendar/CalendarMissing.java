package cn.jiangmen.quality.supervision.calendar;

/** A deadline that falls into a year whose holiday notice is not loaded; it is refused, never guessed. */
public final class CalendarMissing extends RuntimeException {
    private final int year;

    CalendarMissing(int year) {
        super("no holiday notice is loaded for " + year, null, false, false);
        this.year = year;
    }

    public int year() {
        return year;
    }
}
