package cn.jiangmen.quality.certificate.verification;

/** What is checked of a certificate, each on its own. */
public enum Check {
    /** The register has it under this number (and body, where one was named). */
    EXISTS,
    /** It was issued to the holder that was named. */
    HOLDER,
    /** It is in force on the day. */
    IN_FORCE,
    /** On the day of issue its body was approved for the scheme (认证认可条例 Art 9). */
    BODY_APPROVED,
    /** It covers the product that was named. */
    PRODUCT
}
