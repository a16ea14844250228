package cn.jiangmen.quality.enterprise.assistance.events;

import cn.jiangmen.quality.enterprise.assistance.AssistanceOutcome;
import cn.jiangmen.quality.enterprise.assistance.AssistanceStatus;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of a request's event: the full state after the change.
 *
 * @param effectiveOn the day of the step
 * @param reason why, or what was advised; null where nothing needs to be said
 * @param by office that took the step
 */
public record AssistanceState(
        UUID requestId,
        String number,
        String creditCode,
        String enterpriseName,
        String county,
        String scheme,
        String need,
        LocalDate requestedOn,
        AssistanceStatus status,
        LocalDate dueOn,
        String adviser,
        String bodyName,
        LocalDate appliedOn,
        UUID certificateId,
        String certificateNumber,
        LocalDate closedOn,
        AssistanceOutcome outcome,
        Boolean inTime,
        LocalDate effectiveOn,
        String reason,
        String by) {}
