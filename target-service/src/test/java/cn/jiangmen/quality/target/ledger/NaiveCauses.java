package cn.jiangmen.quality.target.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Why a number of a {@link City} moved, by looking at both days and each certificate. */
public final class NaiveCauses {
    private static final List<String> ORDER =
            List.of("ISSUED", "RENEWED", "RESUMED", "REVOKED", "SUSPENDED", "EXPIRED");

    private final City city;

    public NaiveCauses(City city) {
        this.city = city;
    }

    /** The steps after the first day up to the last, as "day net subject|unit cause". */
    public Set<String> steps(String indicator, String basis, Collection<String> places, int first, int last) {
        Set<String> steps = new HashSet<>();
        Map<String, String> before = counted(indicator, basis, places, first);
        for (int day = first + 1; day <= last; day++) {
            Map<String, String> after = counted(indicator, basis, places, day);
            for (String member : after.keySet()) {
                if (!before.containsKey(member)) {
                    steps.add(step(indicator, basis, member, day, 1));
                }
            }
            for (String member : before.keySet()) {
                if (!after.containsKey(member)) {
                    steps.add(step(indicator, basis, member, day, -1));
                }
            }
            before = after;
        }
        return steps;
    }

    /** Who counts in one of the places, and in which. */
    private Map<String, String> counted(String indicator, String basis, Collection<String> places, int day) {
        Map<String, String> counted = new TreeMap<>();
        if (day >= 0 && day < City.DAYS) {
            Map<String, Set<String>> members = city.members(day);
            for (String place : places) {
                members.getOrDefault(indicator + " " + basis + " " + place, Set.of())
                        .forEach(member -> counted.put(member, place));
            }
        }
        return counted;
    }

    private String step(String indicator, String basis, String member, int day, int net) {
        String subject = member.substring(0, member.indexOf('|'));
        String unit = member.substring(member.indexOf('|') + 1);
        return day + " " + net + " " + member + " " + cause(indicator, basis, subject, unit, day, net);
    }

    private String cause(String indicator, String basis, String subject, String unit, int day, int net) {
        Set<String> changes = new HashSet<>();
        for (City.Certificate certificate :
                city.behind(indicator, basis, subject, unit).values()) {
            boolean before = certificate.inForce(day - 1);
            boolean after = certificate.inForce(day);
            if (before && after) {
                return moved(city.place(subject, day - 1), city.place(subject, day), net);
            }
            if (net > 0 && after) {
                changes.add(begun(certificate, day));
            } else if (net < 0 && before) {
                changes.add(ended(certificate, day));
            }
        }
        return ORDER.stream().filter(changes::contains).findFirst().orElse("NONE");
    }

    private static String begun(City.Certificate certificate, int day) {
        if (certificate.suspendedOn(day - 1)) {
            return "RESUMED";
        }
        for (int earlier = 0; earlier < day; earlier++) {
            if (certificate.inForce(earlier)) {
                return "RENEWED";
            }
        }
        return "ISSUED";
    }

    private static String ended(City.Certificate certificate, int day) {
        if (certificate.suspendedOn(day)) {
            return "SUSPENDED";
        }
        return certificate.revoked == day && day < City.DAYS ? "REVOKED" : "EXPIRED";
    }

    private static String moved(String before, String after, int net) {
        if (after.equals("gone")) {
            return "DEREGISTERED";
        }
        if (before.equals("outside")) {
            return "MOVED_IN";
        }
        if (after.equals("outside")) {
            return "MOVED_OUT";
        }
        if (before.equals("unattributed")) {
            return "ATTRIBUTED";
        }
        if (after.equals("unattributed")) {
            return "UNATTRIBUTED";
        }
        return net > 0 ? "MOVED_IN" : "MOVED_OUT";
    }
}
