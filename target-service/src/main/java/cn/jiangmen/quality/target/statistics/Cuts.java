package cn.jiangmen.quality.target.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Days at whose end something is measured, in order; between two of them lies what moved. */
record Cuts(List<LocalDate> days) {
    /**
     * In a statement: the number of the first cut that sees what happens on a day; as many as there are cuts when none does.
     * Takes the cuts' {@link #literal} as {@code cut.days}.
     */
    static final String CUT = """
            cut as materialized (
                select array(select c.day + 1 from unnest(?::date[]) as c(day) order by c.day) as days
            )""";

    static Cuts ofDays(Collection<LocalDate> days) {
        return new Cuts(new ArrayList<>(new TreeSet<>(days)));
    }

    static Cuts of(List<Span> spans) {
        List<LocalDate> days = new ArrayList<>();
        for (Span span : spans) {
            days.add(span.measuredOn());
            days.add(span.previousOn());
            days.add(span.yearBeforeOn());
        }
        return ofDays(days);
    }

    int size() {
        return days.size();
    }

    int at(LocalDate day) {
        int place = Collections.binarySearch(days, day);
        if (place < 0) {
            throw new IllegalArgumentException(day + " is not measured");
        }
        return place;
    }

    /** As the database writes a list of days. */
    String literal() {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
