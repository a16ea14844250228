package cn.jiangmen.quality.supervision.calendar;

import java.time.LocalDate;

/**
 * The last day of a period.
 *
 * @param provisional true when a holiday notice that is not loaded yet could still move it
 */
public record Deadline(LocalDate on, boolean provisional) {}
