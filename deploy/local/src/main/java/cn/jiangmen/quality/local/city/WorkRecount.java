package cn.jiangmen.quality.local.city;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was done in a city, counted by hand from its stories: by kind, county and year, and the share of inspections passed. */
final class WorkRecount {
    private static final Set<String> FINE = Set.of("NO_PROBLEM", "NO_ACTIVITY");
    private static final Set<String> UNDECIDED = Set.of("NO_ACTIVITY", "PENDING");

    private final QualityWork work;

    WorkRecount(QualityWork work) {
        this.work = work;
    }

    /** Counts under {@code kind,county,year}; what was never done is left out. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        for (QualityWork.Inspection each : work.inspections()) {
            add(counts, "INSPECTION", each.county(), each.on());
            if (each.kind().equals("RANDOM")) {
                add(counts, "INSPECTION_RANDOM", each.county(), each.on());
            }
            if (!FINE.contains(each.result())) {
                add(counts, "INSPECTION_PROBLEM", each.county(), each.on());
            }
        }
        for (QualityWork.Case each : work.cases()) {
            add(counts, "CASE_OPENED", each.county(), each.opened());
            if (each.closed() != null) {
                add(counts, "CASE_CLOSED", each.county(), each.closed());
            }
            if (each.penalty() > 0) {
                add(counts, "PENALTY", each.county(), each.closed());
            }
        }
        for (QualityWork.Activity each : work.activities()) {
            add(counts, each.kind(), each.county(), each.on());
            if (each.kind().equals("CONSULTATION")) {
                // consulting is helping with a certification, and counted by itself too
                add(counts, "ASSISTANCE", each.county(), each.on());
            }
        }
        return counts;
    }

    /** Of the inspections of the twelve months up to a day that came to a conclusion: how many found nothing, and how many. */
    int[] passed(LocalDate day) {
        int[] passedAndAll = new int[2];
        for (QualityWork.Inspection each : work.inspections()) {
            boolean recent = !each.on().isAfter(day) && day.isBefore(each.on().plusMonths(12));
            if (recent && !UNDECIDED.contains(each.result())) {
                passedAndAll[0] += each.result().equals("NO_PROBLEM") ? 1 : 0;
                passedAndAll[1]++;
            }
        }
        return passedAndAll;
    }

    private static void add(Map<String, Integer> counts, String kind, String county, LocalDate day) {
        counts.merge(kind + "," + county + "," + day.getYear(), 1, Integer::sum);
    }
}
