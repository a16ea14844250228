package cn.jiangmen.quality.enterprise.holdings;

/** What enterprises hold. */
public final class Holdings {
    /** The name under which its consumer keeps its place. */
    public static final String PROJECTION = "holdings";

    private Holdings() {}
}
