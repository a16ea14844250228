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
        return arrived.values().stream().mapToLong(List::size).sum();
    }

    /** How many committed versions never arrived. */
    long lost(Map<String, Long> committed) {
        return committed.entrySet().stream()
                .mapToLong(aggregate -> aggregate.getValue()
                        - new HashSet<>(arrived.getOrDefault(aggregate.getKey(), List.of())).size())
                .sum();
    }

    long duplicates() {
        return arrived.values().stream()
                .mapToLong(versions -> versions.size() - new HashSet<>(versions).size())
                .sum();
    }

    /** How many versions arrived for the first time after a higher one. */
    long inversions() {
        long inversions = 0;
        for (List<Long> versions : arrived.values()) {
            Set<Long> known = new HashSet<>();
            long highest = 0;
            synchronized (versions) {
                for (long version : versions) {
                    if (known.add(version) && version < highest) {
                        inversions++;
                    }
                    highest = Math.max(highest, version);
                }
            }
        }
        return inversions;
    }

    /** How many aggregates end with another version than their newest: what compaction would keep for ever. */
    long staleEnds(Map<String, Long> committed) {
        return committed.entrySet().stream()
                .filter(aggregate -> aggregate.getValue() > 0)
                .filter(aggregate -> !arrived.containsKey(aggregate.getKey())
                        || !arrived.get(aggregate.getKey()).getLast().equals(aggregate.getValue()))
                .count();
    }

    @Override
    public String toString() {
        return size() + " arrived, " + duplicates() + " duplicates, " + inversions() + " inversions";
    }
}
