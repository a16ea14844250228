package cn.jiangmen.quality.target.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which number is expected on each day: dated points joined by straight lines, level before the first and after the last.
 *
 * @param points at least one; days rise, numbers never fall
 */
public record Curve(List<Point> points) {
    /** Decimals of an expected number. */
    static final int SCALE = 2;

    /** The number expected at the end of a day. */
    @Schema(name = "PacePoint")
    public record Point(
            @Schema(examples = "2025-06-30") LocalDate on,
            @Schema(examples = "5000") int value) {}

    public Curve {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i).on().isAfter(points.get(i - 1).on())) {
                throw new AllocationRefused.CurveDatesNotRising(i);
            }
            if (points.get(i).value() < points.get(i - 1).value()) {
                throw new AllocationRefused.CurveFalls(i);
            }
        }
    }

    /** Straight on from the last point to the target; level where the curve is above it already. */
    Curve leadingTo(LocalDate due, int needed) {
        Point last = points.getLast();
        if (!last.on().isBefore(due)) {
            return this;
        }
        List<Point> led = new ArrayList<>(points);
        led.add(new Point(due, Math.max(last.value(), needed)));
        return new Curve(led);
    }

    /** The number expected on a day, rounded half up to {@link #SCALE} decimals. */
    BigDecimal expected(LocalDate on) {
        if (!on.isAfter(points.getFirst().on())) {
            return whole(points.getFirst().value());
        }
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (!on.isAfter(to.on())) {
                long rise = (long) to.value() - from.value();
                long passed = ChronoUnit.DAYS.between(from.on(), on);
                long all = ChronoUnit.DAYS.between(from.on(), to.on());
                return BigDecimal.valueOf(from.value())
                        .multiply(BigDecimal.valueOf(all))
                        .add(BigDecimal.valueOf(rise).multiply(BigDecimal.valueOf(passed)))
                        .divide(BigDecimal.valueOf(all), SCALE, RoundingMode.HALF_UP);
            }
        }
        return whole(points.getLast().value());
    }

    private static BigDecimal whole(int value) {
        return BigDecimal.valueOf(value).setScale(SCALE);
    }
}
