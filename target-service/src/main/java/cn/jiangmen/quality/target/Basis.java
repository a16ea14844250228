package cn.jiangmen.quality.target;

/** How often an enterprise counts: {@code DISTINCT} (去重) once, {@code HOLDINGS} (家次) once for each scheme it holds. */
public enum Basis {
    DISTINCT,
    HOLDINGS
}
