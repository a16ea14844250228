package cn.jiangmen.quality.enterprise;

/** A field of an enterprise that may be empty. */
public enum Erasable {
    ADDRESS,
    INDUSTRY,
    SIZE
}
