package cn.jiangmen.quality.certificate.schemes;

/** How sure a row of the catalogue is. */
public enum Confidence {
    /** Seen in public material. */
    FOUND,
    HIGH,
    MEDIUM,
    /** From knowledge; to be confirmed before it is relied on. */
    LOW
}
