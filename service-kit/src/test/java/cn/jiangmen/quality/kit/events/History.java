package cn.jiangmen.quality.kit.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The versions of each aggregate in the order in which they arrived, judged against what was committed. */
final class History {
    private final Map<String, List<Long>> arrived = new ConcurrentHashMap<>();

    void add(String aggregate, long version) {
        List<Long> versions = arrived.computeIfAbsent(aggregate, key -> new ArrayList<>());
        synchronized (versions) {
            versions.add(version);
        }
    }

    long size() {
        return arrived.keySet().stream()
                .mapToLong(aggregate -> versionsOf(aggregate).size())
                .sum();
    }

    /** How many committed versions never arrived. */
    long lost(Map<String, Long> committed) {
        return committed.entrySet().stream()
                .mapToLong(aggregate -> aggregate.getValue() - different(versionsOf(aggregate.getKey())))
                .sum();
    }

    long duplicates() {
        return arrived.keySet().stream()
                .map(this::versionsOf)
                .mapToLong(versions -> versions.size() - different(versions))
                .sum();
    }

    /** How many versions arrived for the first time after a higher one. */
    long inversions() {
        long inversions = 0;
        for (String aggregate : arrived.keySet()) {
            Set<Long> known = new HashSet<>();
            long highest = 0;
            for (long version : versionsOf(aggregate)) {
                if (known.add(version) && version < highest) {
                    inversions++;
                }
                highest = Math.max(highest, version);
            }
        }
        return inversions;
    }

    /** How many aggregates end with another version than their newest: what compaction would keep for ever. */
    long staleEnds(Map<String, Long> committed) {
        return committed.entrySet().stream()
                .filter(aggregate -> aggregate.getValue() > 0)
                .filter(aggregate -> {
                    List<Long> versions = versionsOf(aggregate.getKey());
                    return versions.isEmpty() || !versions.getLast().equals(aggregate.getValue());
                })
                .count();
    }

    /** A copy, because others may be adding. */
    private List<Long> versionsOf(String aggregate) {
        List<Long> versions = arrived.getOrDefault(aggregate, List.of());
        synchronized (versions) {
            return List.copyOf(versions);
        }
    }

    private static int different(List<Long> versions) {
        return new HashSet<>(versions).size();
    }

    @Override
    public String toString() {
        return size() + " arrived, " + duplicates() + " duplicates, " + inversions() + " inversions";
    }
}
