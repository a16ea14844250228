package cn.jiangmen.quality.local.city;

import java.time.LocalDate;
import java.util.List;

/**
 * A holder of certificates as first registered, and what changed since in the order it became known. An unregistered one
 * appears on certificates only; one from abroad has no credit code.
 */
record Enterprise(
        String creditCode,
        String name,
        Trade trade,
        String county,
        LocalDate countySince,
        String country,
        String province,
        String address,
        String size,
        int staff,
        LocalDate establishedOn,
        boolean registered,
        List<Change> changes) {

    /** One thing that became known on {@code knownOn}; county and name are filled as the kind needs. */
    record Change(Kind kind, LocalDate knownOn, LocalDate effectiveOn, String county, String name, String reason) {}

    /** What an enterprise can go through; the label is the one used in the files. */
    enum Kind {
        COUNTY_MOVE("county-move"),
        CORRECTION("correction"),
        DEREGISTRATION("deregistration");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    String nameOn(LocalDate day) {
        String current = name;
        for (Change change : changes) {
            if (change.kind() == Kind.CORRECTION && !change.knownOn().isAfter(day)) {
                current = change.name();
            }
        }
        return current;
    }

    /** The day from which the enterprise is gone, or null. */
    LocalDate deregisteredOn() {
        for (Change change : changes) {
            if (change.kind() == Kind.DEREGISTRATION) {
                return change.effectiveOn();
            }
        }
        return null;
    }
}
