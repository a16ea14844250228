package cn.jiangmen.quality.certificate.bodies;

import java.time.LocalDate;

/**
 * Which bodies are asked for; null asks for all.
 *
 * @param highTech whether it is a high-tech enterprise on the day
 * @param attracted whether it is attracted to the city on the day, itself, not by a branch
 * @param on the day, never null
 */
public record BodyFilter(BodyStatus status, String county, Boolean highTech, Boolean attracted, LocalDate on) {
    boolean needsDay() {
        return status != null || highTech != null || attracted != null;
    }
}
