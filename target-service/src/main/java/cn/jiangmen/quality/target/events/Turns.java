package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.events.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The days on which a dated state turns into another, found by looking at both sides of every bound. */
final class Turns {
    private Turns() {}

    static Map<LocalDate, String> of(Collection<Days> ranges, Function<LocalDate, String> stateOn) {
        List<LocalDate> bounds = new ArrayList<>();
        for (Days range : ranges) {
            bounds.add(range.from());
            bounds.add(range.to());
        }
        Map<LocalDate, String> turns = new TreeMap<>();
        for (LocalDate day : bounds) {
            if (day != null) {
                String before = stateOn.apply(day.minusDays(1));
                String after = stateOn.apply(day);
                if (!before.equals(after)) {
                    turns.put(day, before + ">" + after);
                }
            }
        }
        return turns;
    }

    /** Whether the day lies in one of the ranges. */
    static boolean holds(Collection<Days> ranges, LocalDate day) {
        return ranges.stream().anyMatch(range -> range.holds(day));
    }
}
