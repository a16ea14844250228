package cn.jiangmen.quality.certificate.laboratories;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.Term;
import java.time.LocalDate;

/**
 * A qualification of an institution, for days.
 *
 * @param number of its certificate
 * @param to first day on which it no longer holds; null = until further notice
 * @param source where this is read
 */
public record Qualification(Kind kind, String number, LocalDate from, LocalDate to, String source) {
    /** 资质认定 (CMA), 认可 (CNAS), 高新技术企业. */
    public enum Kind {
        CMA,
        CNAS,
        HIGH_TECH
    }

    Qualification checked() {
        Term.plausible("from", from);
        Term.plausible("to", to);
        if (to != null && !from.isBefore(to)) {
            throw new LaboratoryRefused.DaysReversed("to");
        }
        return new Qualification(kind, Normal.code(number), from, to, Normal.text(source));
    }

    boolean isSame(Qualification other) {
        return kind == other.kind && number.equals(other.number);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
