package cn.jiangmen.quality.certificate.schemes;

import java.time.LocalDate;

/**
 * A certification scheme or recognition (认证项目) of the catalogue.
 *
 * @param parent code of the category above it, for example {@code A01}
 * @param kpiClass null for recognitions
 * @param recordKind the register's kind of records it appears in; null where any may name it
 * @param reasonFamily which list of reason codes holds: {@code MS}, {@code CCC} or {@code OTHER}
 * @param validityMonths the usual term; null where none is known
 * @param confidence how sure the code's meaning is: {@code FOUND}, {@code HIGH}, {@code MEDIUM} or {@code LOW}
 * @param validFrom first day it is offered, null = since ever; {@code validTo} last day, null = open
 */
public record Scheme(
        String code,
        String parent,
        String nameZh,
        String nameEn,
        String standard,
        SchemeKind kind,
        KpiClass kpiClass,
        RecordKind recordKind,
        String reasonFamily,
        Integer validityMonths,
        String source,
        String confidence,
        LocalDate validFrom,
        LocalDate validTo) {}
