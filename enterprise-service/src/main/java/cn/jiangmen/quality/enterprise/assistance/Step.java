package cn.jiangmen.quality.enterprise.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * When a step is taken, and by which office.
 *
 * @param terms tells by when the next step is due after one that led to a state
 */
record Step(LocalDate on, String by, Instant at, BiFunction<AssistanceStatus, LocalDate, LocalDate> terms) {
    LocalDate due(AssistanceStatus status) {
        return terms.apply(status, on);
    }
}
