package cn.jiangmen.quality.supervision;

import java.time.LocalDate;

/** What happened to a case. */
public sealed interface CaseEvent {
    /** The legal day of it. */
    LocalDate effectiveOn();

    /** What the officer noted; may be null. */
    String note();

    /** 立案 */
    record Opened(LocalDate effectiveOn) implements CaseEvent {
        @Override
        public String note() {
            return null;
        }
    }

    /** 调查 */
    record Investigated(LocalDate effectiveOn, String note) implements CaseEvent {}

    /** A step of the procedure between investigation and closing. */
    record Advanced(LocalDate effectiveOn, StepKind step, String note) implements CaseEvent {}

    /** 结案 */
    record Closed(LocalDate effectiveOn, CaseOutcome outcome, String note) implements CaseEvent {}
}
