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
final class City {
    static final LocalDate FIRST = LocalDate.of(2024, 1, 20);
    static final int DAYS = 60;

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

    private final Map<UUID, Enterprise> enterprises = new TreeMap<>();
    private final Map<UUID, Certificate> certificates = new TreeMap<>();
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
            return term.get(day) && !suspended.get(day) && day < revoked;
        }
    }

    /** Names the i-th of a kind; small numbers, so that ids sort alike everywhere. */
    static UUID id(int kind, int number) {
        return new UUID(kind, number);
    }

    List<EventEnvelope> events() {
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
        Map<String, Set<Object>> counted = new TreeMap<>();
        certificates.forEach((id, certificate) -> {
            if (!certificate.inForce(day) || certificate.sub || certificate.kpiClass == null) {
                return;
            }
            String code = certificate.kpiClass.equals("CCC") && certificate.factory != null
                    ? certificate.factory
                    : certificate.holder;
            if (code == null) {
                return;
            }
            String subject = subject(code);
            Optional<String> county = county(subject, day);
            if (county.isEmpty()) {
                return;
            }
            CLASSES.forEach((indicator, classes) -> {
                if (classes.contains(certificate.kpiClass)) {
                    boolean byCertificate = indicator.endsWith("CERT");
                    put(counted, indicator + " DISTINCT " + county.get(), byCertificate ? id : subject);
                    put(
                            counted,
                            indicator + " HOLDINGS " + county.get(),
                            byCertificate ? id : subject + "|" + certificate.scheme);
                }
            });
        });
        Map<String, Integer> numbers = new TreeMap<>();
        counted.forEach((cell, members) -> numbers.put(cell, members.size()));
        return numbers;
    }

    private static void put(Map<String, Set<Object>> counted, String cell, Object member) {
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
        for (Enterprise enterprise : enterprises.values()) {
            if (enterprise.code.equals(subject)) {
                String county = enterprise.counties[day];
                if (day >= enterprise.deregistered || "outside".equals(county)) {
                    return Optional.empty();
                }
                return Optional.of(county == null ? "unattributed" : county);
            }
        }
        return Optional.of("unattributed");
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
        return event.version(certificate.version);
    }
}
