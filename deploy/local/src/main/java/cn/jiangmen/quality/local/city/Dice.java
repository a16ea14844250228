package cn.jiangmen.quality.local.city;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** A named stream of repeatable chance: the same name gives the same throws on every machine and in every run. */
final class Dice {
    private static final long SEED = 20211221L;

    private final Random random;

    Dice(String stream) {
        random = new Random(mixed(SEED ^ stream.hashCode()));
    }

    /** Neighbouring names must not give similar first throws (finaliser of MurmurHash3). */
    private static long mixed(long seed) {
        long once = (seed ^ (seed >>> 33)) * 0xFF51AFD7ED558CCDL;
        long twice = (once ^ (once >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return twice ^ (twice >>> 33);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** A day in [from, to]; {@code from} itself when the range is empty. */
    LocalDate between(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return days <= 0 ? from : from.plusDays(random.nextInt((int) days + 1));
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T weighted(List<T> choices, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * choices.stream().mapToDouble(weight).sum();
        for (T choice : choices) {
            left -= weight.applyAsDouble(choice);
            if (left < 0) {
                return choice;
            }
        }
        return choices.getLast();
    }

    /** How many certificates a product maker holds: at least one, few as a rule, now and then dozens. */
    int longTail(double mean, int most) {
        return Math.min(most, 1 + (int) (-Math.log(1 - random.nextDouble()) * (mean - 0.5)));
    }
}
