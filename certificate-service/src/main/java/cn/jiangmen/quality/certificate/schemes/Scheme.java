package cn.jiangmen.quality.certificate.schemes;

import java.time.LocalDate;
import java.util.List;

/**
 * A certification scheme or recognition (认证项目) of the catalogue.
 *
 * @param parent code of the category above it, for example {@code A01}
 * @param alsoNamed other names under which registers write it
 * @param kpiClass null for recognitions
 * @param recordKind the register's kind of records it appears in; null where any may name it
 * @param reasonFamily which list of reason codes holds: {@code MS}, {@code CCC} or {@code OTHER}
 * @param assignable whether a certificate can name it; categories cannot be held
 * @param validityMonths the usual term; null where none is known
 * @param confidence how sure the code's meaning is: {@code FOUND}, {@code HIGH}, {@code MEDIUM} or {@code LOW}
 * @param validFrom first day it is offered, null = since ever; {@code validTo} last day, null = open
 */
public record Scheme(
        String code,
        String parent,
        String nameZh,
        String nameEn,
        List<String> alsoNamed,
        String standard,
        SchemeKind kind,
        KpiClass kpiClass,
        RecordKind recordKind,
        String reasonFamily,
        boolean assignable,
        Integer validityMonths,
        String source,
        String confidence,
        LocalDate validFrom,
        LocalDate validTo) {}
