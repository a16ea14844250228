package cn.jiangmen.quality.target.progress;

import cn.jiangmen.quality.target.Basis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the day's numbers that has moved, on either basis. */
@Schema(name = "Move", description = "指标数值变动")
public record Move(
        @Schema(examples = "MS-ENT") String indicator,

        @Schema(description = "null: the whole city", examples = "440703", nullable = true)
        String county,

        @Schema(description = "the official basis, which the values follow")
        Basis basis,

        int fromValue,
        int toValue,
        int fromDistinct,
        int toDistinct,
        int fromHoldings,
        int toHoldings) {

    /** A number's place among the others; no county means the whole city. */
    public record Place(String indicator, String county) {}

    /** A number on both bases. */
    public record Count(Basis official, int distinct, int holdings) {
        int value() {
            return official == Basis.DISTINCT ? distinct : holdings;
        }
    }

    /** The move from one number to another; none where both are the same. */
    public static Optional<Move> of(Place place, Count was, Count now) {
        if (was.distinct == now.distinct && was.holdings == now.holdings) {
            return Optional.empty();
        }
        Basis basis = now.official;
        return Optional.of(new Move(
                place.indicator,
                place.county,
                basis,
                basis == Basis.DISTINCT ? was.distinct : was.holdings,
                now.value(),
                was.distinct,
                now.distinct,
                was.holdings,
                now.holdings));
    }

    /** Every number that differs; a place that was not known before has not moved. */
    public static List<Move> between(Map<Place, Count> before, List<Progress.Line> after) {
        List<Move> moves = new ArrayList<>();
        each(after, (place, now) -> {
            Count was = before.get(place);
            if (was != null) {
                of(place, was, now).ifPresent(moves::add);
            }
        });
        return moves;
    }

    /** Every number by its place. */
    public static Map<Place, Count> counts(List<Progress.Line> lines) {
        Map<Place, Count> counts = new LinkedHashMap<>();
        each(lines, counts::put);
        return counts;
    }

    private static void each(List<Progress.Line> lines, BiConsumer<Place, Count> consumer) {
        for (Progress.Line line : lines) {
            consumer.accept(
                    new Place(line.code(), null),
                    new Count(line.basis(), line.city().distinct(), line.city().holdings()));
            for (Progress.County county : line.counties()) {
                consumer.accept(
                        new Place(line.code(), county.county()),
                        new Count(line.basis(), county.distinct(), county.holdings()));
            }
        }
    }
}
