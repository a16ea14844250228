package cn.jiangmen.quality.certificate.laboratories;

import java.time.LocalDate;

/**
 * Something an institution lets others use: 技术、信息、人才、基础设施、仪器设备 (plan 二(三)2).
 *
 * @param model 规格型号, or null
 * @param terms under which it is shared (fees, hours), or null
 * @param from first day, and {@code to} the first on which it is no longer shared, or null
 */
public record SharedResource(
        Kind kind,
        String name,
        String model,
        String description,
        Openness openness,
        String terms,
        LocalDate from,
        LocalDate to) {
    /** What the plan names. */
    public enum Kind {
        TECHNOLOGY,
        INFORMATION,
        TALENT,
        INFRASTRUCTURE,
        EQUIPMENT
    }

    /** Whether others can use it now. */
    public enum Openness {
        OPEN,
        ON_REQUEST,
        NOT_NOW
    }
}
