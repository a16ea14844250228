package cn.jiangmen.quality.target.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The projection made from past days, held against what came. */
final class Backtest {
    private static final List<Integer> MONTHS_BACK = List.of(3, 6, 9, 12, 15, 18, 21, 24, 30, 36);
    private static final List<Integer> MONTHS_AHEAD = List.of(3, 6, 12);
    private static final int DECIMALS = 2;

    private Backtest() {}

    /** The days of which the backtest needs cohorts. */
    static Set<Integer> cohortDays(LocalDate today) {
        Set<Integer> days = new TreeSet<>();
        MONTHS_BACK.forEach(months -> days.addAll(
                Projection.cohortDays((int) today.minusMonths(months).toEpochDay())));
        return days;
    }

    /** Every pair whose day has come; a day two years before which nothing was counted yet is no cut-off. */
    static List<Forecast.Pair> pairs(History history, LocalDate today) {
        List<Forecast.Pair> pairs = new ArrayList<>();
        for (int months : MONTHS_BACK) {
            LocalDate cutoff = today.minusMonths(months);
            int start = (int) cutoff.toEpochDay();
            if (history.value(start - Projection.WINDOW) == 0) {
                continue;
            }
            Projection projection = new Projection(history, start);
            for (int ahead : MONTHS_AHEAD) {
                LocalDate on = cutoff.plusMonths(ahead);
                if (!on.isAfter(today)) {
                    int day = (int) on.toEpochDay();
                    Projection.Point point = projection.on(day);
                    int actual = history.value(day);
                    pairs.add(new Forecast.Pair(
                            cutoff,
                            ahead,
                            on,
                            history.value(start),
                            point.value(),
                            point.low(),
                            point.high(),
                            actual,
                            point.value() - actual));
                }
            }
        }
        return pairs;
    }

    static List<Forecast.Accuracy> errors(List<Forecast.Pair> pairs) {
        return MONTHS_AHEAD.stream().map(ahead -> error(pairs, ahead)).toList();
    }

    private static Forecast.Accuracy error(List<Forecast.Pair> all, int ahead) {
        List<Forecast.Pair> pairs =
                all.stream().filter(pair -> pair.monthsAhead() == ahead).toList();
        BigDecimal percents = BigDecimal.ZERO;
        int comparable = 0;
        for (Forecast.Pair pair : pairs) {
            if (pair.actual() != 0) {
                percents = percents.add(BigDecimal.valueOf(Math.abs(pair.error()))
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(pair.actual()), 10, RoundingMode.HALF_UP));
                comparable++;
            }
        }
        return new Forecast.Accuracy(
                ahead,
                pairs.size(),
                mean(pairs.stream().mapToInt(Forecast.Pair::error).sum(), pairs.size()),
                mean(pairs.stream().mapToInt(pair -> Math.abs(pair.error())).sum(), pairs.size()),
                comparable == 0
                        ? null
                        : percents.divide(BigDecimal.valueOf(comparable), DECIMALS, RoundingMode.HALF_UP),
                mean(
                        pairs.stream()
                                .mapToInt(pair -> Math.abs(pair.valueAtCutoff() - pair.actual()))
                                .sum(),
                        pairs.size()),
                (int) pairs.stream()
                        .filter(pair -> pair.low() <= pair.actual() && pair.actual() <= pair.high())
                        .count());
    }

    private static BigDecimal mean(int sum, int count) {
        return count == 0
                ? null
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP);
    }
}
