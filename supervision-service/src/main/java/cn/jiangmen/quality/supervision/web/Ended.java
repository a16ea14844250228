package cn.jiangmen.quality.supervision.web;

import java.time.LocalDate;

/**
 * What is told at the address of something that is shown no longer: nothing of its content.
 *
 * @param cause a code of the family {@code ended}
 * @param endedOn first day on which it was not shown, or null
 * @param reason what the authority says in public, or null
 */
public record Ended(String cause, LocalDate endedOn, String reason) {
    /** Whether it will be shown again. */
    public boolean forNow() {
        return cause.equals("CORRECTING");
    }
}
