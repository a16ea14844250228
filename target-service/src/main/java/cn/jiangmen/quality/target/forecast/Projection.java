package cn.jiangmen.quality.target.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A plain projection from a day on, by what was so in the two years before it and nothing after it:
 * the number, less those who are to lapse and by experience do not renew, plus what it gains otherwise on average.
 */
final class Projection {
    static final int WINDOW = 2 * Cohort.YEAR;

    /** With fewer cases than this a class is judged by all classes together. */
    static final int FEWEST = 20;

    private static final int BLOCK = 30;
    private static final int BLOCKS = WINDOW / BLOCK;

    /** Four of five values of a normal distribution lie within so many standard deviations. */
    private static final double BAND = 1.2816;

    private final int start;
    private final int value;
    private final Map<String, Rate> rates = new TreeMap<>();
    private final double[] expected;
    private final double netPerDay;
    private final double blockVariance;
    private final double lapsedInWindow;
    private final int changeInWindow;

    /** How many of a class were kept, and the share that is reckoned with. */
    record Rate(Cohort.Kept observed, Cohort.Kept used, boolean fromAllClasses) {
        double share() {
            return used.due() == 0 ? 0 : (double) used.renewed() / used.due();
        }
    }

    /** A projected number with its band. */
    record Point(int value, int low, int high) {}

    Projection(History history, int start) {
        this.start = start;
        this.value = history.value(start);
        Map<String, Cohort.Kept> observed = new TreeMap<>();
        for (int day : List.of(rateCohort(start, 2), rateCohort(start, 1))) {
            history.cohort(day).kept().forEach((c, kept) -> observed.merge(c, kept, Cohort.Kept::plus));
        }
        Cohort.Kept all = observed.values().stream().reduce(new Cohort.Kept(0, 0), Cohort.Kept::plus);
        Map<String, int[]> ahead = history.cohort(start).lapses();
        ahead.keySet().forEach(c -> observed.putIfAbsent(c, new Cohort.Kept(0, 0)));
        observed.forEach((c, kept) -> {
            boolean few = kept.due() < FEWEST;
            rates.put(c, new Rate(kept, few ? all : kept, few));
        });
        expected = new double[Cohort.FURTHEST + 1];
        ahead.forEach((c, days) -> {
            double lost = 0;
            for (int day = 0; day < days.length; day++) {
                lost += days[day] * (1 - rates.get(c).share());
                expected[day] += lost;
            }
        });
        changeInWindow = value - history.value(start - WINDOW);
        double lapsed = 0;
        for (int day : List.of(start - WINDOW, start - Cohort.YEAR)) {
            for (Map.Entry<String, Cohort.Kept> due : history.cohort(day).kept().entrySet()) {
                Rate rate = rates.get(due.getKey());
                double share = rate == null ? share(all) : rate.share();
                lapsed += due.getValue().due() * (1 - share);
            }
        }
        lapsedInWindow = lapsed;
        netPerDay = (changeInWindow + lapsed) / WINDOW;
        blockVariance = variance(history, start);
    }

    /** The days of which a projection from a day needs cohorts. */
    static List<Integer> cohortDays(int start) {
        return List.of(start, start - Cohort.YEAR, start - WINDOW, rateCohort(start, 1), rateCohort(start, 2));
    }

    private static int rateCohort(int start, int years) {
        // so early that it is known by the start who was kept
        return start - Cohort.GRACE - years * Cohort.YEAR;
    }

    private static double share(Cohort.Kept kept) {
        return kept.due() == 0 ? 0 : (double) kept.renewed() / kept.due();
    }

    private static double variance(History history, int start) {
        List<Integer> changes = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            int end = start - block * BLOCK;
            changes.add(history.value(end) - history.value(end - BLOCK));
        }
        double mean = changes.stream().mapToInt(Integer::intValue).average().orElse(0);
        return changes.stream()
                        .mapToDouble(change -> (change - mean) * (change - mean))
                        .sum()
                / (BLOCKS - 1);
    }

    /** The projected number of a day, at most {@link Cohort#FURTHEST} days ahead. */
    Point on(int day) {
        int ahead = day - start;
        double projected = value - expected[ahead] + netPerDay * ahead;
        double blocks = (double) ahead / BLOCK;
        double spread = BAND * Math.sqrt(blockVariance * blocks * (1 + blocks / BLOCKS));
        return new Point(whole(projected), whole(projected - spread), whole(projected + spread));
    }

    private static int whole(double number) {
        return (int) Math.max(0, Math.round(number));
    }

    Map<String, Rate> rates() {
        return rates;
    }

    int changeInWindow() {
        return changeInWindow;
    }

    double lapsedInWindow() {
        return lapsedInWindow;
    }

    double netPerDay() {
        return netPerDay;
    }
}
