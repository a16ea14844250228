package cn.jiangmen.quality.certificate.bodies;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Which bodies are asked for; null asks for all.
 *
 * @param highTech whether it is a high-tech enterprise on the day
 * @param attracted whether it is attracted to the city on the day, itself, not by a branch
 * @param schemes codes of a scheme and all categories above it: bodies that may certify to it on the day
 * @param on the day, never null
 */
public record BodyFilter(
        BodyStatus status,
        String county,
        Boolean highTech,
        Boolean attracted,
        Collection<String> schemes,
        LocalDate on) {
    boolean needsDay() {
        return status != null || highTech != null || attracted != null || schemes != null;
    }
}
