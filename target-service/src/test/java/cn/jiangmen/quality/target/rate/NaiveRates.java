package cn.jiangmen.quality.target.rate;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.target.events.Events;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A made-up city kept the naive way, one entry for each day, that tells itself as events and counts every rate by looking at
 * each day and each record. It knows nothing of ranges, pieces or steps.
 */
final class NaiveRates {
    static final LocalDate FIRST = LocalDate.of(2023, 1, 20);
    static final int DAYS = 900;
    private static final int WINDOW = 12;
    private static final List<String> COUNTIES = List.of("440703", "440704", "440785");
    private static final List<String> RESULTS = List.of(
            "NO_PROBLEM",
            "NOT_PUBLISHED",
            "CONCEALED",
            "UNREACHABLE",
            "CORRECTION_ORDERED",
            "UNCOOPERATIVE",
            "NO_ACTIVITY",
            "PENDING");
    private static final Map<String, Set<String>> CLASSES = Map.of(
            "", Set.of("QMS", "EMS", "OHSMS", "OTHER_MS", "VOLUNTARY_PRODUCT", "CCC"),
            "-MS", Set.of("QMS", "EMS", "OHSMS", "OTHER_MS"),
            "-VIP", Set.of("VOLUNTARY_PRODUCT"),
            "-CCC", Set.of("CCC"));

    private final Random random;
    private final List<Enterprise> enterprises = new ArrayList<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<Inspection> inspections = new ArrayList<>();
    private final List<Penalty> penalties = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>();

    private record Enterprise(UUID id, String code, String size, List<String> counties, int gone) {}

    private record Certificate(
            UUID id,
            String kpiClass,
            boolean sub,
            String holder,
            String factory,
            BitSet alive,
            BitSet suspended,
            int revoked) {}

    private record Inspection(UUID id, int day, String county, String kind, String result, boolean withdrawn) {}

    private record Matter(
            UUID id, String family, int received, int closed, String county, String status, Boolean inTime) {}

    private record Penalty(UUID id, int day, String county, boolean withdrawn) {}

    /** Numerator, denominator and unknown of one county. */
    record Parts(long numerator, long denominator, long unknown) {}

    NaiveRates(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 9; i++) {
            enterprises.add(enterprise(i));
        }
        for (int i = 0; i < 60; i++) {
            certificates.add(certificate(i));
        }
        for (int i = 0; i < 80; i++) {
            inspections.add(new Inspection(
                    new UUID(3, i),
                    random.nextInt(DAYS),
                    COUNTIES.get(random.nextInt(3)),
                    random.nextBoolean() ? "RANDOM" : "KEY",
                    RESULTS.get(random.nextInt(8)),
                    random.nextInt(6) == 0));
        }
        for (int i = 0; i < 60; i++) {
            matters.add(matter(i));
        }
        for (int i = 0; i < 20; i++) {
            penalties.add(new Penalty(
                    new UUID(4, i), random.nextInt(DAYS), COUNTIES.get(random.nextInt(3)), random.nextInt(5) == 0));
        }
    }

    private Matter matter(int number) {
        int received = random.nextInt(DAYS);
        boolean complaint = random.nextBoolean();
        List<String> ends = complaint
                ? List.of("SETTLED", "TERMINATED", "REFUSED", "WITHDRAWN", "MERGED")
                : List.of("FILED", "NOT_FILED", "MERGED");
        boolean open = random.nextInt(5) == 0;
        return new Matter(
                new UUID(5, number),
                complaint ? "complaint" : "report",
                received,
                open ? -1 : received + random.nextInt(90),
                COUNTIES.get(random.nextInt(3)),
                open ? "RECEIVED" : ends.get(random.nextInt(ends.size())),
                open ? null : Arrays.asList(true, true, false, null).get(random.nextInt(4)));
    }

    private Enterprise enterprise(int number) {
        String[] counties = new String[DAYS];
        int day = random.nextInt(3) == 0 ? 0 : random.nextInt(DAYS / 2);
        while (day < DAYS) {
            int until = Math.min(DAYS, day + 1 + random.nextInt(DAYS));
            Arrays.fill(counties, day, until, random.nextInt(8) == 0 ? "outside" : COUNTIES.get(random.nextInt(3)));
            day = until + (random.nextInt(3) == 0 ? random.nextInt(90) : 0);
        }
        return new Enterprise(
                new UUID(1, number),
                "RATE-" + number,
                Arrays.asList("LARGE", "MEDIUM", "SMALL", "MICRO", null).get(random.nextInt(5)),
                Arrays.asList(counties),
                random.nextInt(4) == 0 ? random.nextInt(DAYS) : DAYS);
    }

    private Certificate certificate(int number) {
        BitSet alive = new BitSet(DAYS);
        BitSet suspended = new BitSet(DAYS);
        int from = random.nextInt(DAYS - 100);
        alive.set(from, Math.min(DAYS, from + 30 + random.nextInt(700)));
        if (random.nextInt(4) == 0) { // renewed after a gap
            int again = Math.min(DAYS, alive.length() + random.nextInt(200));
            alive.set(again, Math.min(DAYS, again + 200));
        }
        if (random.nextInt(2) == 0) {
            int begin = from + random.nextInt(60);
            suspended.set(begin, Math.min(DAYS, begin + 1 + random.nextInt(200)));
            suspended.and(alive);
        }
        int revoked = DAYS;
        if (random.nextInt(3) == 0) {
            revoked = Math.min(DAYS - 1, from + 1 + random.nextInt(500)); // now and then after its expiry
            alive.clear(revoked, DAYS);
            suspended.clear(revoked, DAYS);
        }
        List<String> classes = List.of("QMS", "EMS", "OTHER_MS", "VOLUNTARY_PRODUCT", "CCC", "SERVICE");
        return new Certificate(
                new UUID(2, number),
                classes.get(random.nextInt(classes.size())),
                random.nextInt(10) == 0,
                random.nextInt(12) == 0 ? null : "RATE-" + random.nextInt(11), // two of them nobody knows
                random.nextInt(3) == 0 ? null : "RATE-" + random.nextInt(11),
                alive,
                suspended,
                revoked);
    }

    List<EventEnvelope> ledgerEvents() {
        List<EventEnvelope> events = new ArrayList<>();
        for (Enterprise each : enterprises) {
            Events.Enterprise told = Events.enterprise(each.id, each.code);
            ranges(each.counties, (county, from, to) -> told.in(county, from, to));
            if (each.gone < DAYS) {
                told.deregistered(day(each.gone));
            }
            EventEnvelope event = told.version(1);
            ((ObjectNode) event.data()).put("size", each.size);
            events.add(event);
        }
        for (Certificate each : certificates) {
            Events.Certificate told = Events.certificate(each.id, "A0101", each.kpiClass);
            if (each.holder != null) {
                told.heldBy(each.holder);
            }
            if (each.factory != null) {
                told.party("FACTORY", each.factory);
            }
            if (each.sub) {
                told.sub();
            }
            BitSet inForce = (BitSet) each.alive.clone();
            inForce.andNot(each.suspended);
            ranges(inForce, told::inForce);
            ranges(each.suspended, told::suspended);
            EventEnvelope event = told.version(1);
            if (each.revoked < DAYS) {
                ArrayNode changes = ((ObjectNode) event.data()).putArray("status_changes");
                changes.addObject().put("status", "SUSPENDED").put("effective_on", FIRST.toString());
                changes.addObject()
                        .put("status", "REVOKED")
                        .put("effective_on", day(each.revoked).toString());
            }
            events.add(event);
        }
        return events;
    }

    List<EventEnvelope> activityEvents() {
        List<EventEnvelope> events = new ArrayList<>();
        for (Inspection each : inspections) {
            ObjectNode data = cn.jiangmen.quality.kit.Json.EVENTS.createObjectNode();
            data.put("inspection_id", each.id.toString())
                    .put("county", each.county)
                    .put("inspected_on", day(each.day).toString())
                    .put("kind", each.kind)
                    .put("result", each.result)
                    .put("status", each.withdrawn ? "WITHDRAWN" : "RECORDED");
            events.add(Events.envelope("inspection.recorded", each.id, 2, data));
        }
        for (Matter each : matters) {
            ObjectNode data = cn.jiangmen.quality.kit.Json.EVENTS.createObjectNode();
            data.put("matter_id", each.id.toString())
                    .put("county", each.county)
                    .put("received_on", day(each.received).toString())
                    .put("closed_on", each.closed < 0 ? null : day(each.closed).toString())
                    .put("status", each.status)
                    .put("in_time", each.inTime);
            events.add(Events.envelope(each.family + ".received", each.id, 2, data));
        }
        for (Penalty each : penalties) {
            ObjectNode data = cn.jiangmen.quality.kit.Json.EVENTS.createObjectNode();
            data.put("penalty_id", each.id.toString())
                    .put("county", each.county)
                    .put("decided_on", day(each.day).toString())
                    .put("amount_yuan", "5000.00")
                    .put("status", each.withdrawn ? "WITHDRAWN" : "DECIDED");
            events.add(Events.envelope("penalty.decided", each.id, 2, data));
        }
        return events;
    }

    /** Every rate of every county on a day; a county of which nothing is counted is left out. */
    Map<String, Map<String, Parts>> count(int day) {
        Map<String, Map<String, Parts>> rates = new TreeMap<>();
        CLASSES.forEach((suffix, classes) -> {
            for (Certificate each : certificates) {
                String subject = subject(each);
                if (!classes.contains(each.kpiClass) || each.sub || subject == null) {
                    continue;
                }
                String county = county(subject, day);
                if (each.alive.get(day) && county != null) {
                    add(rates, "SUSPENSION-RATE" + suffix, county, each.suspended.get(day) ? 1 : 0, 1, 0);
                }
                int last = lastCounted(each, subject, day);
                if (last >= 0 && day(day).isBefore(day(last + 1).plusMonths(WINDOW))) {
                    boolean revoked = each.revoked <= day
                            && last < each.revoked
                            && day(day).isBefore(day(each.revoked).plusMonths(WINDOW));
                    add(rates, "REVOCATION-RATE" + suffix, county(subject, last), revoked ? 1 : 0, 1, 0);
                }
            }
            Map<String, Set<String>> holders = new TreeMap<>();
            for (Certificate each : certificates) {
                String subject = subject(each);
                if (classes.contains(each.kpiClass)
                        && !each.sub
                        && subject != null
                        && each.alive.get(day)
                        && !each.suspended.get(day)
                        && county(subject, day) != null) {
                    holders.computeIfAbsent(county(subject, day), c -> new HashSet<>())
                            .add(subject);
                }
            }
            holders.forEach((county, subjects) -> subjects.forEach(subject -> {
                String size = size(subject);
                boolean small = "SMALL".equals(size) || "MICRO".equals(size);
                add(
                        rates,
                        "SMALL-MICRO-SHARE" + suffix,
                        county,
                        small ? 1 : 0,
                        size == null ? 0 : 1,
                        size == null ? 1 : 0);
            }));
        });
        for (Inspection each : inspections) {
            if (!each.withdrawn && inWindow(each.day, day) && !each.result.equals("NO_ACTIVITY")) {
                boolean pending = each.result.equals("PENDING");
                for (String suffix : each.kind.equals("RANDOM") ? List.of("", "-RANDOM") : List.of("")) {
                    add(
                            rates,
                            "INSPECTION-PASS-RATE" + suffix,
                            each.county,
                            each.result.equals("NO_PROBLEM") ? 1 : 0,
                            pending ? 0 : 1,
                            pending ? 1 : 0);
                }
            }
        }
        for (Matter each : matters) {
            boolean judged = !each.status.equals("MERGED") && !each.status.equals("WITHDRAWN");
            if (each.closed >= 0 && judged && inWindow(each.closed, day)) {
                boolean known = each.inTime != null;
                add(
                        rates,
                        each.family.equals("complaint") ? "COMPLAINTS-IN-TIME" : "REPORTS-IN-TIME",
                        each.county,
                        known && each.inTime ? 1 : 0,
                        known ? 1 : 0,
                        known ? 0 : 1);
            }
        }
        for (Penalty each : penalties) {
            if (!each.withdrawn && inWindow(each.day, day)) {
                add(rates, "PENALTIES-PER-1000", each.county, 1, 0, 0);
            }
        }
        for (Enterprise each : enterprises) {
            String county = county(each.code, day);
            if (county != null) {
                add(rates, "PENALTIES-PER-1000", county, 0, 1, 0);
            }
        }
        return rates;
    }

    static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private static boolean inWindow(int fact, int day) {
        return fact <= day && day(day).isBefore(day(fact).plusMonths(WINDOW));
    }

    private static String subject(Certificate each) {
        return each.kpiClass.equals("CCC") && each.factory != null ? each.factory : each.holder;
    }

    private int lastCounted(Certificate each, String subject, int day) {
        for (int d = day; d >= 0; d--) {
            if (each.alive.get(d) && county(subject, d) != null) {
                return d;
            }
        }
        return -1;
    }

    /** Null where it counts nowhere. */
    private String county(String subject, int day) {
        for (Enterprise each : enterprises) {
            if (each.code.equals(subject)) {
                String county = each.counties.get(day);
                return day >= each.gone || "outside".equals(county) ? null : county == null ? "unattributed" : county;
            }
        }
        return "unattributed";
    }

    /** Null where it is not known. */
    private String size(String subject) {
        for (Enterprise each : enterprises) {
            if (each.code.equals(subject)) {
                return each.size;
            }
        }
        return null;
    }

    private static void add(
            Map<String, Map<String, Parts>> rates,
            String code,
            String county,
            long numerator,
            long denominator,
            long unknown) {
        rates.computeIfAbsent(code, c -> new TreeMap<>())
                .merge(
                        county,
                        new Parts(numerator, denominator, unknown),
                        (a, b) -> new Parts(
                                a.numerator + b.numerator, a.denominator + b.denominator, a.unknown + b.unknown));
    }

    private interface Range {
        void tell(LocalDate from, LocalDate to);
    }

    private interface CountyRange {
        void tell(String county, LocalDate from, LocalDate to);
    }

    private static void ranges(BitSet days, Range range) {
        for (int from = days.nextSetBit(0); from >= 0; from = days.nextSetBit(days.nextClearBit(from))) {
            range.tell(day(from), day(days.nextClearBit(from)));
        }
    }

    private static void ranges(List<String> counties, CountyRange range) {
        int from = 0;
        while (from < DAYS) {
            int to = from;
            while (to < DAYS && Objects.equals(counties.get(to), counties.get(from))) {
                to++;
            }
            if (counties.get(from) != null) {
                range.tell(counties.get(from), day(from), day(to));
            }
            from = to;
        }
    }
}
