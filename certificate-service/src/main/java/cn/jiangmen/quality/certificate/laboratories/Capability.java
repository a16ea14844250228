package cn.jiangmen.quality.certificate.laboratories;

import java.time.LocalDate;

/**
 * One thing an institution can test or inspect.
 *
 * @param field 领域, as its scope names it
 * @param parameter 项目、参数
 * @param standard 依据标准, or null
 * @param basis what it rests on
 * @param from first day
 */
public record Capability(
        String field, String product, String parameter, String standard, Basis basis, LocalDate from, LocalDate to) {
    /** Whether the line is in the scope of 资质认定 (CMA), of 认可 (CNAS), or of neither. */
    public enum Basis {
        CMA,
        CNAS,
        NONE
    }
}
