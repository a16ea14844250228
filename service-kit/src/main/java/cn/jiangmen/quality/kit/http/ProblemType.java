package cn.jiangmen.quality.kit.http;

/** A kind of refusal that callers can rely on: its slug never changes (RFC 9457 {@code type}). */
public interface ProblemType {
    /** Kebab-case, stable, for example {@code certificate-number-taken}. */
    String slug();

    /** HTTP status code. */
    int status();

    String titleZh();

    String titleEn();
}
