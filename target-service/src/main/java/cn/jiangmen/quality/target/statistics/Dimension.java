package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.Unit;

/** What a number can be broken down by. */
public enum Dimension {
    COUNTY,
    SCHEME_CLASS,
    INDUSTRY,
    SIZE;

    /** The group of whatever is not known. */
    public static final String UNKNOWN = "unknown";

    /** The column of {@link Members} that tells the group. */
    String key() {
        return switch (this) {
            case COUNTY -> "county";
            case SCHEME_CLASS -> "class";
            case INDUSTRY -> "section";
            case SIZE -> "size";
        };
    }

    /** Certification bodies are no enterprises and hold no certificates. */
    boolean appliesTo(Unit unit) {
        return this == COUNTY || unit != Unit.BODY;
    }

    /** Whether it is as the register has it now, whatever the day asked for. */
    boolean isCurrent() {
        return this == INDUSTRY || this == SIZE;
    }

    /** Whether a thing counted stands in one group only. An enterprise may hold certificates of several classes. */
    boolean parts(Unit unit) {
        return this != SCHEME_CLASS || unit != Unit.ENTERPRISE;
    }
}
