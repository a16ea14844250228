package cn.jiangmen.quality.certificate.bodies;

import java.time.LocalDate;

/**
 * Days on which a body may certify to a scheme (批准范围, 认证认可条例 Art 9), half-open.
 *
 * @param scheme code of the catalogue; a category stands for all schemes below it
 * @param from first day; null = since its approval
 * @param to first day on which it no longer may; null = until further notice
 */
public record Scope(String scheme, LocalDate from, LocalDate to) {
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    boolean isReversed() {
        return from != null && to != null && !from.isBefore(to);
    }
}
