package cn.jiangmen.quality.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The days from {@code from} up to, and without, {@code to}, Asia/Shanghai days; never empty.
 *
 * @param from first day
 * @param to the day after the last
 */
public record DayRange(LocalDate from, LocalDate to) {
    public DayRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("no day in " + from + ".." + to);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** The same days as sorted ranges that neither overlap nor touch. */
    static List<DayRange> union(List<DayRange> ranges) {
        List<DayRange> result = new ArrayList<>(ranges.size());
        for (DayRange range :
                ranges.stream().sorted(Comparator.comparing(DayRange::from)).toList()) {
            DayRange last = result.isEmpty() ? null : result.getLast();
            if (last == null || last.to.isBefore(range.from)) {
                result.add(range);
            } else if (last.to.isBefore(range.to)) {
                result.set(result.size() - 1, new DayRange(last.from, range.to));
            }
        }
        return List.copyOf(result);
    }

    /** The days of the ranges that lie in [from, to), in the order given. */
    static List<DayRange> within(List<DayRange> ranges, LocalDate from, LocalDate to) {
        List<DayRange> result = new ArrayList<>(ranges.size());
        for (DayRange range : ranges) {
            LocalDate start = range.from.isBefore(from) ? from : range.from;
            LocalDate end = range.to.isAfter(to) ? to : range.to;
            if (start.isBefore(end)) {
                result.add(new DayRange(start, end));
            }
        }
        return result;
    }

    /** The ranges as a PostgreSQL {@code datemultirange} literal. */
    public static String multirange(List<DayRange> ranges) {
        return ranges.stream().map(r -> "[" + r.from + "," + r.to + ")").collect(Collectors.joining(",", "{", "}"));
    }
}
