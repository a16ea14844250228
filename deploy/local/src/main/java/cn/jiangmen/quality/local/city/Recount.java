package cn.jiangmen.quality.local.city;

import cn.jiangmen.quality.local.city.Certificate.StateChange;
import cn.jiangmen.quality.local.city.Certificate.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the city by hand: for one day it looks at every certificate, asks whether it is in force that day and where its
 * enterprise sits that day, and puts a name into a set. Slow and plain on purpose: it is the truth others are compared with.
 */
public final class Recount {
    /** The indicators of the plan, in its order. */
    public static final List<String> INDICATORS = List.of(
            "MS-ENT", "MS-CERT", "QMS-ENT", "EMS-ENT", "OHS-ENT", "VIP-ENT", "VIP-CERT", "CCC-ENT", "CCC-CERT", "B1");

    /** Enterprises once, and once per scheme. */
    public static final List<String> BASES = List.of("DISTINCT", "HOLDINGS");

    /** The seven counties, then those that sit nowhere yet, then the total. */
    public static final List<String> COUNTIES =
            List.of("440703", "440704", "440705", "440781", "440783", "440784", "440785", "unattributed", "city");

    private static final Set<String> NOT_COUNTED = Set.of("outside", "closed");

    private final City city;
    private final Map<String, Enterprise> registered = new HashMap<>();

    public Recount(City city) {
        this.city = city;
        city.enterprises().forEach(each -> registered.put(each.creditCode(), each));
    }

    /** Every indicator on both bases for each county, the unattributed and the city: 180 figures. */
    public List<Figure> on(LocalDate day) {
        Map<String, Set<String>> names = new HashMap<>();
        for (Certificate certificate : city.certificates()) {
            String subject = subject(certificate);
            if (certificate.main() == null && !subject.isEmpty() && inForce(certificate, day)) {
                count(names, certificate, subject, countyOf(subject, day));
            }
        }
        for (CertificationBody body : city.bodies()) {
            if (body.attracted() && !day.isBefore(body.attractedOn())) {
                String county = body.county().isEmpty() ? "unattributed" : body.county();
                put(names, "B1", "DISTINCT", county, body.approvalNumber());
                put(names, "B1", "HOLDINGS", county, body.approvalNumber());
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (String indicator : INDICATORS) {
            for (String basis : BASES) {
                for (String county : COUNTIES) {
                    Set<String> counted = names.getOrDefault(indicator + basis + county, Set.of());
                    figures.add(new Figure(indicator, basis, county, day, counted.size()));
                }
            }
        }
        return figures;
    }

    private static void count(Map<String, Set<String>> names, Certificate certificate, String subject, String county) {
        String scheme = certificate.scheme().code();
        for (String indicator : indicators(scheme)) {
            if (indicator.endsWith("-CERT")) {
                String certificateName =
                        certificate.number() + " of " + certificate.body().approvalNumber();
                put(names, indicator, "DISTINCT", county, certificateName);
                put(names, indicator, "HOLDINGS", county, certificateName);
            } else {
                put(names, indicator, "DISTINCT", county, subject);
                put(names, indicator, "HOLDINGS", county, subject + " with " + scheme);
            }
        }
    }

    private static void put(
            Map<String, Set<String>> names, String indicator, String basis, String county, String name) {
        if (!NOT_COUNTED.contains(county)) {
            names.computeIfAbsent(indicator + basis + county, key -> new HashSet<>())
                    .add(name);
            names.computeIfAbsent(indicator + basis + "city", key -> new HashSet<>())
                    .add(name);
        }
    }

    private static List<String> indicators(String scheme) {
        if (scheme.equals("A0101") || scheme.equals("A0102") || scheme.equals("A0103")) {
            return List.of("MS-ENT", "MS-CERT", "QMS-ENT");
        } else if (scheme.equals("A0201")) {
            return List.of("MS-ENT", "MS-CERT", "EMS-ENT");
        } else if (scheme.equals("A0301")) {
            return List.of("MS-ENT", "MS-CERT", "OHS-ENT");
        } else if (scheme.startsWith("A")) {
            return List.of("MS-ENT", "MS-CERT");
        } else if (scheme.startsWith("B04") || scheme.startsWith("B05")) {
            return List.of("VIP-ENT", "VIP-CERT");
        } else if (scheme.equals("B01")) {
            return List.of("CCC-ENT", "CCC-CERT");
        }
        return List.of();
    }

    /** Whose certificate it is: for CCC the factory if its code is known, otherwise the holder; empty if nobody's. */
    private static String subject(Certificate certificate) {
        if (certificate.scheme().code().equals("B01")) {
            Enterprise factory = certificate.goods().factory();
            if (factory != null && !factory.creditCode().isEmpty()) {
                return factory.creditCode();
            }
        }
        return certificate.holder().creditCode();
    }

    private static boolean inForce(Certificate certificate, LocalDate day) {
        boolean inATerm = false;
        for (Term term : certificate.terms()) {
            if (!day.isBefore(term.issuedOn()) && !day.isAfter(term.expiresOn())) {
                inATerm = true;
            }
        }
        State state = State.VALID;
        for (StateChange change : certificate.changes()) {
            if (!change.on().isAfter(day)) {
                state = change.state();
            }
        }
        return inATerm && state == State.VALID;
    }

    private String countyOf(String subject, LocalDate day) {
        Enterprise enterprise = registered.get(subject);
        if (enterprise == null) {
            return "unattributed";
        }
        LocalDate gone = enterprise.deregisteredOn();
        if (gone != null && !day.isBefore(gone)) {
            return "closed";
        }
        String county = null;
        LocalDate since = LocalDate.MIN;
        if (enterprise.countySince() == null || !day.isBefore(enterprise.countySince())) {
            county = enterprise.county();
            since = enterprise.countySince() == null ? LocalDate.MIN : enterprise.countySince();
        }
        for (Enterprise.Change change : enterprise.changes()) {
            boolean move = change.kind() == Enterprise.Kind.COUNTY_MOVE;
            if (move
                    && !change.effectiveOn().isAfter(day)
                    && !change.effectiveOn().isBefore(since)) {
                county = change.county();
                since = change.effectiveOn();
            }
        }
        return county == null ? "unattributed" : county;
    }
}
