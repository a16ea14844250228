package cn.jiangmen.quality.certificate;

/** A part of a certificate that may be empty. */
public enum Erasable {
    PRODUCT_CLASS,
    PRODUCT_NAME,
    PRODUCT_MODEL,
    BODY_NAME,
    STANDARD,
    MAIN_NUMBER,
    FIRST_ISSUED_ON
}
