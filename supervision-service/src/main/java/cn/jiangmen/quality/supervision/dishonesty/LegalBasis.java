package cn.jiangmen.quality.supervision.dishonesty;

/**
 * The article that an act rests on.
 *
 * @param article null where only the instrument is known
 */
public record LegalBasis(String instrument, String article) {}
