package cn.jiangmen.quality.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One act of a procedure, as it was recorded; steps are added and never changed.
 *
 * @param day the legal day of the act
 * @param detail a code that belongs to the kind: what is suspended for, what was found; may be null
 * @param days how long an extension is; null for all others
 * @param doneBy who did it, as told: a claim until callers are known
 */
@Embeddable
public record CaseStep(
        @Enumerated(EnumType.STRING) StepKind kind,

        @Column(name = "on_day") LocalDate day,

        String detail,
        Integer days,
        String note,
        String doneBy,
        Instant recordedAt) {

    /** What an officer tells with every step. */
    public record Told(LocalDate day, String note, String by, Instant now) {
        CaseStep step(StepKind kind) {
            return step(kind, null, null);
        }

        CaseStep step(StepKind kind, String detail, Integer days) {
            return new CaseStep(kind, day, detail, days, note, by, now);
        }
    }
}
