package cn.jiangmen.quality.target;

import java.util.Set;

/** The seven counties of the city by GB/T 2260 code, and the two answers that are no county. */
public final class Counties {
    public static final Set<String> CODES =
            Set.of("440703", "440704", "440705", "440781", "440783", "440784", "440785");

    /** Known to sit outside the city: counted nowhere. */
    public static final String OUTSIDE = "outside";

    /** In the city, county not known: counted in the city and shown apart. */
    public static final String UNATTRIBUTED = "unattributed";

    private Counties() {}
}
