package cn.jiangmen.quality.supervision.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Draws objects: in each stratum the {@code ceil(ratio × size)} members with the smallest scores, so that a stratum that is
 * not empty and has a ratio above zero yields at least one.
 *
 * <p>Score = HMAC-SHA-256(seed, {@code "object" LF population hash LF stratum LF object id}).
 */
public final class ObjectDraw {
    private static final Comparator<Drawn> ORDER =
            Comparator.comparing(Drawn::score).thenComparing(Drawn::objectId);

    private ObjectDraw() {}

    /**
     * One drawn object.
     *
     * @param rank 1 for the smallest score of its stratum
     */
    public record Drawn(String stratum, int rank, String objectId, String score) {}

    /**
     * The draw.
     *
     * @param ratios share of each stratum, 0 to 1; 1 is full coverage
     * @return by stratum, then rank
     * @throws IllegalArgumentException when a stratum of the population has no ratio or a ratio is outside 0 to 1
     */
    public static List<Drawn> draw(Population population, Map<String, BigDecimal> ratios, Seed seed) {
        List<Drawn> all = new ArrayList<>();
        SortedMap<String, List<Population.Member>> strata = population.strata();
        strata.forEach((stratum, members) -> {
            BigDecimal ratio = ratios.get(stratum);
            if (ratio == null || ratio.signum() < 0 || ratio.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("stratum " + stratum + " needs a ratio from 0 to 1, not " + ratio);
            }
            List<Drawn> ranked = members.stream()
                    .map(m -> new Drawn(stratum, 0, m.objectId(), seed.score(text(population, m))))
                    .sorted(ORDER)
                    .toList();
            int size = ratio.multiply(BigDecimal.valueOf(ranked.size()))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
            for (int i = 0; i < size; i++) {
                Drawn drawn = ranked.get(i);
                all.add(new Drawn(stratum, i + 1, drawn.objectId(), drawn.score()));
            }
        });
        return all;
    }

    private static String text(Population population, Population.Member member) {
        return "object\n" + population.hash() + "\n" + member.stratum() + "\n" + member.objectId();
    }
}
