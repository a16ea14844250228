package cn.jiangmen.quality.target.forecast;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What a projection may look at: the number on every day, and cohorts on the days that it asks for. */
final class History {
    private final NavigableMap<Integer, Integer> values = new TreeMap<>();
    private final Map<Integer, Cohort> cohorts = new TreeMap<>();

    /**
     * A history.
     *
     * @param changes how much the number changes on which day
     * @param cohortDays the days of which cohorts are wanted
     */
    History(NavigableMap<Integer, Integer> changes, Iterable<Integer> cohortDays) {
        int value = 0;
        for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
            value += change.getValue();
            values.put(change.getKey(), value);
        }
        cohortDays.forEach(day -> cohorts.computeIfAbsent(day, Cohort::new));
    }

    void add(HeldUnit unit) {
        cohorts.values().forEach(cohort -> cohort.add(unit));
    }

    int value(int day) {
        Map.Entry<Integer, Integer> last = values.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }

    Cohort cohort(int day) {
        Cohort cohort = cohorts.get(day);
        if (cohort == null) {
            throw new IllegalArgumentException("no cohort of day " + day);
        }
        return cohort;
    }
}
