package cn.jiangmen.quality.certificate.schemes;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A certification scheme or recognition (认证项目) of the catalogue.
 *
 * @param parent code of the category above it, for example {@code A01}
 * @param alsoNamed other names under which registers write it
 * @param kpiClass null for recognitions
 * @param recordKind the register's kind of records it appears in; null where any may name it
 * @param assignable whether a certificate can name it; categories cannot be held
 * @param validityMonths the longest term, 1 to 600; null where none is known
 * @param source instrument, register or plan item it is known from
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
        ReasonFamily reasonFamily,
        boolean assignable,
        Integer validityMonths,
        String source,
        Confidence confidence,
        LocalDate validFrom,
        LocalDate validTo,
        long version) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{0,31}");

    /** Whether it was offered on a day; a discontinued one (无公害农产品) is known but not offered. */
    public boolean offeredOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /**
     * Checks it against the rest of the catalogue.
     *
     * @throws CatalogueRefused when it contradicts itself or another
     */
    Scheme checkedIn(Schemes known) {
        if (!CODE.matcher(code).matches()) {
            throw new CatalogueRefused.InvalidCode(code);
        }
        if (parent != null && (known.any(parent).isEmpty() || known.under(code).contains(parent))) {
            throw new CatalogueRefused.ParentImpossible(parent);
        }
        boolean recognition = kind == SchemeKind.RECOGNITION;
        if (recognition ? kpiClass != null : assignable && kpiClass == null) {
            throw new CatalogueRefused.ClassContradictsKind();
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new CatalogueRefused.EndBeforeStart();
        }
        if (assignable) {
            Stream.concat(Stream.of(nameZh), alsoNamed.stream())
                    .filter(name -> known.named(name)
                            .filter(other -> !other.code().equals(code))
                            .isPresent())
                    .findFirst()
                    .ifPresent(name -> {
                        throw new CatalogueRefused.NameTaken(name);
                    });
        }
        return this;
    }

    /** Whether a certificate of it would count or be read differently; its events say what they said. */
    boolean countsUnlike(Scheme other) {
        return kind != other.kind
                || kpiClass != other.kpiClass
                || recordKind != other.recordKind
                || reasonFamily != other.reasonFamily
                || assignable != other.assignable;
    }

    Scheme versioned(long newVersion) {
        return new Scheme(
                code,
                parent,
                nameZh,
                nameEn,
                alsoNamed,
                standard,
                kind,
                kpiClass,
                recordKind,
                reasonFamily,
                assignable,
                validityMonths,
                source,
                confidence,
                validFrom,
                validTo,
                newVersion);
    }
}
