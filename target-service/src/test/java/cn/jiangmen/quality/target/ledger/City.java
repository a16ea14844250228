package cn.jiangmen.quality.target.ledger;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.target.events.Events;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A small city kept the naive way: for every enterprise and certificate a list with one entry for each day. It changes by
 * commands, tells every change as an event, and counts by looking at each day and each certificate. It knows nothing of
 * ranges, memberships or steps.
 */
public final class City {
    public static final LocalDate FIRST = LocalDate.of(2024, 1, 20);
    public static final int DAYS = 60;

    private static final Map<String, Set<String>> CLASSES = Map.of(
            "MS-ENT", Set.of("QMS", "EMS", "OHSMS", "OTHER_MS"),
            "MS-CERT", Set.of("QMS", "EMS", "OHSMS", "OTHER_MS"),
            "QMS-ENT", Set.of("QMS"),
            "EMS-ENT", Set.of("EMS"),
            "OHS-ENT", Set.of("OHSMS"),
            "VIP-ENT", Set.of("VOLUNTARY_PRODUCT"),
            "VIP-CERT", Set.of("VOLUNTARY_PRODUCT"),
            "CCC-ENT", Set.of("CCC"),
            "CCC-CERT", Set.of("CCC"));

    final Map<UUID, Enterprise> enterprises = new TreeMap<>();
    final Map<UUID, Certificate> certificates = new TreeMap<>();
    private final List<EventEnvelope> events = new ArrayList<>();

    static final class Enterprise {
        long version;
        String code;
        final Set<String> former = new LinkedHashSet<>();
        final String[] counties = new String[DAYS];
        int deregistered = DAYS;
    }

    static final class Certificate {
        long version;
        String scheme;
        String kpiClass;
        boolean sub;
        String holder;
        String factory;
        final BitSet term = new BitSet(DAYS);
        final BitSet suspended = new BitSet(DAYS);
        int revoked = DAYS;

        boolean inForce(int day) {
            return day >= 0 && term.get(day) && !suspended.get(day) && day < revoked;
        }

        boolean suspendedOn(int day) {
            return day >= 0 && term.get(day) && suspended.get(day) && day < revoked;
        }
    }

    /** Names the i-th of a kind; small numbers, so that ids sort alike everywhere. */
    static UUID id(int kind, int number) {
        return new UUID(kind, number);
    }

    public List<EventEnvelope> events() {
        return events;
    }

    void enterprise(int number, java.util.function.Consumer<Enterprise> change) {
        Enterprise enterprise = enterprises.computeIfAbsent(id(1, number), id -> new Enterprise());
        if (enterprise.code == null) {
            enterprise.code = "CODE-" + number;
        }
        change.accept(enterprise);
        enterprise.former.remove(enterprise.code);
        enterprise.version++;
        events.add(told(id(1, number), enterprise));
    }

    void certificate(int number, java.util.function.Consumer<Certificate> change) {
        Certificate certificate = certificates.computeIfAbsent(id(2, number), id -> new Certificate());
        if (certificate.scheme == null) {
            certificate.scheme = "A0101";
            certificate.kpiClass = "QMS";
            certificate.holder = "CODE-" + number % 5;
            certificate.term.set(number * 2, DAYS - number);
        }
        change.accept(certificate);
        certificate.version++;
        events.add(told(id(2, number), certificate));
    }

    /** How many count on a day, by indicator, basis and county; what counts nobody is left out. */
    Map<String, Integer> count(int day) {
        Map<String, Integer> numbers = new TreeMap<>();
        members(day).forEach((cell, members) -> numbers.put(cell, members.size()));
        return numbers;
    }

    /** Who counts on a day, as "subject|unit", by indicator, basis and county. */
    public Map<String, Set<String>> members(int day) {
        Map<String, Set<String>> counted = new TreeMap<>();
        certificates.forEach((id, certificate) -> {
            if (!certificate.inForce(day) || certificate.sub || certificate.kpiClass == null) {
                return;
            }
            String subject = subject(certificate);
            if (subject == null) {
                return;
            }
            Optional<String> county = county(subject, day);
            if (county.isEmpty()) {
                return;
            }
            CLASSES.forEach((indicator, classes) -> {
                if (classes.contains(certificate.kpiClass)) {
                    for (String basis : List.of("DISTINCT", "HOLDINGS")) {
                        put(
                                counted,
                                indicator + " " + basis + " " + county.get(),
                                subject + "|" + unit(indicator, basis, id, certificate));
                    }
                }
            });
        });
        return counted;
    }

    /** The certificates that the indicator counts for the unit, wherever their subject is. */
    Map<UUID, Certificate> behind(String indicator, String basis, String subject, String unit) {
        Map<UUID, Certificate> behind = new TreeMap<>();
        certificates.forEach((id, certificate) -> {
            if (!certificate.sub
                    && certificate.kpiClass != null
                    && CLASSES.get(indicator).contains(certificate.kpiClass)
                    && subject.equals(subject(certificate))
                    && unit.equals(unit(indicator, basis, id, certificate))) {
                behind.put(id, certificate);
            }
        });
        return behind;
    }

    private static String unit(String indicator, String basis, UUID id, Certificate certificate) {
        return indicator.endsWith("CERT") ? id.toString() : basis.equals("HOLDINGS") ? certificate.scheme : "";
    }

    private String subject(Certificate certificate) {
        String code = "CCC".equals(certificate.kpiClass) && certificate.factory != null
                ? certificate.factory
                : certificate.holder;
        return code == null ? null : subject(code);
    }

    private static void put(Map<String, Set<String>> counted, String cell, String member) {
        counted.computeIfAbsent(cell, c -> new HashSet<>()).add(member);
    }

    private String subject(String code) {
        for (Enterprise enterprise : enterprises.values()) {
            if (enterprise.code.equals(code)) {
                return code;
            }
        }
        for (Enterprise enterprise : enterprises.values()) {
            if (enterprise.former.contains(code)) {
                return enterprise.code;
            }
        }
        return code;
    }

    /** Empty where it is not counted at all. */
    private Optional<String> county(String subject, int day) {
        String place = place(subject, day);
        return place.equals("gone") || place.equals("outside") ? Optional.empty() : Optional.of(place);
    }

    /** A county, `unattributed`, `outside` or gone; before the first day and after the last as on those. */
    String place(String subject, int day) {
        for (Enterprise enterprise : enterprises.values()) {
            if (enterprise.code.equals(subject)) {
                String county = enterprise.counties[Math.clamp(day, 0, DAYS - 1)];
                if (enterprise.deregistered < DAYS && day >= enterprise.deregistered) {
                    return "gone";
                }
                return county == null ? "unattributed" : county;
            }
        }
        return "unattributed";
    }

    private static EventEnvelope told(UUID id, Enterprise enterprise) {
        Events.Enterprise event = Events.enterprise(id, enterprise.code)
                .deregistered(enterprise.deregistered == DAYS ? null : FIRST.plusDays(enterprise.deregistered));
        enterprise.former.forEach(event::formerly);
        for (int day = 0; day < DAYS; ) {
            int end = day + 1;
            while (end < DAYS && java.util.Objects.equals(enterprise.counties[end], enterprise.counties[day])) {
                end++;
            }
            if (enterprise.counties[day] != null) {
                // what lasts to the edge of the calendar has no end
                event.in(
                        enterprise.counties[day],
                        day == 0 ? null : FIRST.plusDays(day),
                        end == DAYS ? null : FIRST.plusDays(end));
            }
            day = end;
        }
        return event.version(enterprise.version);
    }

    private static EventEnvelope told(UUID id, Certificate certificate) {
        Events.Certificate event = Events.certificate(id, certificate.scheme, certificate.kpiClass)
                .heldBy(certificate.holder)
                .party("FACTORY", certificate.factory);
        if (certificate.sub) {
            event.sub();
        }
        boolean[] days = new boolean[DAYS + 1];
        for (int day = 0; day < DAYS; day++) {
            days[day] = certificate.inForce(day);
        }
        for (int day = 0; day < DAYS; day++) {
            if (days[day]) {
                int end = day;
                while (days[end]) {
                    end++;
                }
                event.inForce(FIRST.plusDays(day), FIRST.plusDays(end));
                Arrays.fill(days, day, end, false);
            }
        }
        for (int day = 0; day < DAYS; day++) {
            int end = day;
            while (certificate.suspendedOn(end)) {
                end++;
            }
            if (end > day) {
                event.suspended(FIRST.plusDays(day), FIRST.plusDays(end));
                day = end;
            }
        }
        if (certificate.revoked < DAYS) {
            event.changed("REVOKED", FIRST.plusDays(certificate.revoked));
        }
        if (certificate.term.length() > 0) {
            event.expiring(FIRST.plusDays(certificate.term.length() - 1));
        }
        return event.version(certificate.version);
    }
}
