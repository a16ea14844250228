package cn.jiangmen.quality.supervision.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws inspectors for drawn objects, in the order of the object draw: those with the fewest objects so far come first, and
 * among them the smallest scores, so that the work is spread evenly and chance decides the rest. At least two inspectors
 * check an object (行政处罚法 Art 42).
 *
 * <p>Score = HMAC-SHA-256(seed, {@code "inspector" LF population hash LF object id LF inspector id}). Recusals
 * (行政处罚法 Art 43) are applied afterwards in the order they were decided: each replaces one inspector of one object by the
 * same rule and leaves every other assignment as it was.
 */
public final class InspectorDraw {
    public static final int LEAST = 2;

    private final String populationHash;
    private final Set<String> inspectors;
    private final int perObject;
    private final Seed seed;

    /**
     * A draw about to be made.
     *
     * @param inspectors ids of those who may be sent (执法检查人员名录库)
     * @param perObject how many check an object, at least {@link #LEAST}
     */
    public InspectorDraw(String populationHash, Set<String> inspectors, int perObject, Seed seed) {
        if (perObject < LEAST) {
            throw new IllegalArgumentException("an object is checked by at least " + LEAST + " inspectors");
        }
        this.populationHash = populationHash;
        this.inspectors = Set.copyOf(inspectors);
        this.perObject = perObject;
        this.seed = seed;
    }

    /** One inspector may not check one object, for a recorded reason. */
    public record Recusal(String objectId, String inspectorId, String reason) {}

    /** Who checks an object, in the order drawn. */
    public record Assignment(String objectId, List<String> inspectorIds) {}

    /** Fewer eligible inspectors than needed for an object. */
    public static final class TooFewInspectors extends RuntimeException {
        private final String objectId;

        TooFewInspectors(String objectId) {
            super("too few eligible inspectors for object " + objectId, null, false, false);
            this.objectId = objectId;
        }

        public String objectId() {
            return objectId;
        }
    }

    /**
     * The assignments of objects.
     *
     * @param objects in the order of the object draw
     * @param recusals in the order they were decided
     * @throws TooFewInspectors when too few are eligible for an object
     * @throws IllegalArgumentException when a recusal names an inspector who was not assigned to the object
     */
    public List<Assignment> draw(List<String> objects, List<Recusal> recusals) {
        Map<String, Integer> load = new HashMap<>();
        Map<String, List<String>> assigned = new LinkedHashMap<>();
        for (String object : objects) {
            List<String> chosen = choose(object, perObject, Set.of(), load);
            chosen.forEach(inspector -> load.merge(inspector, 1, Integer::sum));
            assigned.put(object, new ArrayList<>(chosen));
        }
        Map<String, Set<String>> recused = new HashMap<>();
        for (Recusal recusal : recusals) {
            List<String> current = assigned.getOrDefault(recusal.objectId(), List.of());
            int place = current.indexOf(recusal.inspectorId());
            if (place < 0) {
                throw new IllegalArgumentException("not assigned, so cannot be recused: " + recusal);
            }
            Set<String> barred = recused.computeIfAbsent(recusal.objectId(), o -> new HashSet<>());
            barred.add(recusal.inspectorId());
            load.merge(recusal.inspectorId(), -1, Integer::sum);
            Set<String> taken = new HashSet<>(barred);
            taken.addAll(current);
            String successor = choose(recusal.objectId(), 1, taken, load).getFirst();
            load.merge(successor, 1, Integer::sum);
            current.set(place, successor);
        }
        return assigned.entrySet().stream()
                .map(e -> new Assignment(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    /** SHA-256 of the pool: one line {@code inspector id LF} for each, sorted by code point; fixed together with the population. */
    public static String poolHash(Collection<String> inspectors) {
        return Sha256.hex(inspectors.stream().sorted().map(id -> id + "\n").collect(Collectors.joining()));
    }

    private List<String> choose(String object, int count, Set<String> barred, Map<String, Integer> load) {
        Map<String, String> scores = new HashMap<>();
        for (String inspector : inspectors) {
            if (!barred.contains(inspector)) {
                scores.put(inspector, seed.score("inspector\n" + populationHash + "\n" + object + "\n" + inspector));
            }
        }
        if (scores.size() < count) {
            throw new TooFewInspectors(object);
        }
        return scores.keySet().stream()
                .sorted(Comparator.comparing((String i) -> load.getOrDefault(i, 0))
                        .thenComparing(scores::get)
                        .thenComparing(i -> i))
                .limit(count)
                .toList();
    }
}
