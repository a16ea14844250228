package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.target.events.Events;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A small random city kept day by day: for each enterprise the county of each day, for each certificate whether it is in
 * force on each day. It knows nothing of ranges, periods or SQL, and is asked who counts on a day.
 */
final class NaiveCity {
    static final LocalDate FIRST = LocalDate.of(2023, 10, 20);
    static final int DAYS = 560;

    private static final List<String> COUNTIES = List.of("440703", "440704", "440785", "outside");
    private static final List<String[]> SCHEMES = List.of(
            new String[] {"A0101", "QMS"},
            new String[] {"A0102", "QMS"},
            new String[] {"A0201", "EMS"},
            new String[] {"A0301", "OHSMS"},
            new String[] {"A0401", "OTHER_MS"},
            new String[] {"B01", "CCC"},
            new String[] {"B0401", "VOLUNTARY_PRODUCT"},
            new String[] {"B0501", "VOLUNTARY_PRODUCT"},
            new String[] {"C0101", "SERVICE"});

    /** Industry codes with the section each means. */
    private static final String[][] INDUSTRIES = {
        {null, "unknown"},
        {"C", "C"},
        {"3011", "C"},
        {"C43", "C"},
        {"44", "D"},
        {"0111", "A"},
        {"05", "A"},
        {"06", "B"},
        {"97", "T"},
        {"98", "unknown"},
        {"00", "unknown"},
        {"C01", "unknown"},
        {"X12", "unknown"},
        {"52", "F"},
        {"Q8411", "Q"},
        {"R90", "R"},
        {"S", "S"},
        {"3", "unknown"},
        {"30110", "unknown"}
    };

    private static final String[][] SIZES = {
        {null, "unknown"},
        {"LARGE", "LARGE"},
        {"MEDIUM", "MEDIUM"},
        {"SMALL", "SMALL"},
        {"MICRO", "MICRO"},
        {"HUGE", "unknown"}
    };

    private final Map<String, Enterprise> enterprises = new HashMap<>();
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<EventEnvelope> events = new ArrayList<>();

    private record Enterprise(List<String> county, int deregistered, String section, String size) {}

    private record Certificate(UUID id, String scheme, String kpiClass, String subject, BitSet inForce, boolean sub) {}

    /**
     * Who counts on a day.
     *
     * @param subject the enterprise
     * @param unit what it holds: a scheme, or the certificate itself
     */
    record Member(String subject, String unit, String county, String kpiClass, String section, String size) {
        String group(Dimension dimension) {
            return switch (dimension) {
                case COUNTY -> county;
                case SCHEME_CLASS -> kpiClass;
                case INDUSTRY -> section;
                case SIZE -> size;
            };
        }
    }

    NaiveCity(Random random) {
        for (int i = 0; i < 14; i++) {
            enterprise("CODE-" + i, random, i);
        }
        for (int i = 0; i < 45; i++) {
            certificate(i, random);
        }
    }

    List<EventEnvelope> events() {
        return events;
    }

    private void enterprise(String code, Random random, int number) {
        String[] counties = new String[DAYS];
        String[] industry = INDUSTRIES[random.nextInt(INDUSTRIES.length)];
        String[] size = SIZES[random.nextInt(SIZES.length)];
        int deregistered = random.nextInt(4) == 0 ? random.nextInt(DAYS) : DAYS;
        Events.Enterprise event = Events.enterprise(new UUID(1, number), code)
                .industry(industry[0])
                .size(size[0])
                .deregistered(deregistered == DAYS ? null : FIRST.plusDays(deregistered));
        int day = random.nextInt(30);
        while (day < DAYS) {
            int end = Math.min(DAYS, day + 1 + random.nextInt(400));
            String county = COUNTIES.get(random.nextInt(COUNTIES.size()));
            for (int d = day; d < end; d++) {
                counties[d] = county;
            }
            event.in(county, FIRST.plusDays(day), FIRST.plusDays(end));
            day = end + random.nextInt(3) / 2 * random.nextInt(40);
        }
        enterprises.put(code, new Enterprise(Arrays.asList(counties), deregistered, industry[1], size[1]));
        events.add(event.version(1));
    }

    private void certificate(int number, Random random) {
        String[] scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
        String holder = "CODE-" + random.nextInt(16); // the last two are not in the register
        String factory = random.nextInt(3) == 0 ? "CODE-" + random.nextInt(16) : null;
        boolean sub = random.nextInt(9) == 0;
        BitSet inForce = new BitSet(DAYS);
        Events.Certificate event = Events.certificate(new UUID(2, number), scheme[0], scheme[1])
                .heldBy(holder)
                .party("FACTORY", factory);
        if (sub) {
            event.sub();
        }
        int day = random.nextInt(200);
        for (int term = 0; term < 1 + random.nextInt(3) && day < DAYS; term++) {
            int end = Math.min(DAYS, day + 1 + random.nextInt(300));
            inForce.set(day, end);
            event.inForce(FIRST.plusDays(day), FIRST.plusDays(end));
            day = end + 1 + random.nextInt(60);
        }
        String subject = scheme[1].equals("CCC") && factory != null ? factory : holder;
        certificates.add(new Certificate(new UUID(2, number), scheme[0], scheme[1], subject, inForce, sub));
        events.add(event.version(1));
    }

    /** The members on a day of what counts these classes; days beyond the calendar have none. */
    List<Member> members(LocalDate on, Set<String> classes, boolean byCertificate) {
        List<Member> members = new ArrayList<>();
        long day = on.toEpochDay() - FIRST.toEpochDay();
        if (day < 0 || day >= DAYS) {
            return members;
        }
        for (Certificate each : certificates) {
            if (each.sub()
                    || !classes.contains(each.kpiClass())
                    || !each.inForce().get((int) day)) {
                continue;
            }
            Enterprise home = enterprises.get(each.subject());
            String county = home == null || home.county().get((int) day) == null
                    ? "unattributed"
                    : home.county().get((int) day);
            if (county.equals("outside") || (home != null && day >= home.deregistered())) {
                continue;
            }
            members.add(new Member(
                    each.subject(),
                    byCertificate ? each.id().toString() : each.scheme(),
                    county,
                    each.kpiClass(),
                    home == null ? "unknown" : home.section(),
                    home == null ? "unknown" : home.size()));
        }
        return members;
    }

    /** What is counted once: on DISTINCT the enterprise, on HOLDINGS each scheme of it; a certificate is itself. */
    static Set<String> counted(List<Member> members, boolean byCertificate, boolean holdings) {
        Set<String> counted = new HashSet<>();
        for (Member member : members) {
            counted.add(byCertificate || holdings ? member.subject() + "|" + member.unit() : member.subject());
        }
        return counted;
    }
}
