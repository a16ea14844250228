package cn.jiangmen.quality.supervision.penalties.events;

import cn.jiangmen.quality.supervision.penalties.PenaltyStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The data of a penalty event: the full state after the change.
 *
 * @param amountYuan two decimals, as text: money is no floating-point number
 * @param effectiveOn the day of the decision
 * @param reason of this change; null for the decision itself
 */
public record PenaltyState(
        UUID penaltyId,
        String caseNumber,
        String creditCode,
        String enterpriseName,
        String county,
        String decisionNumber,
        LocalDate decidedOn,
        List<String> kinds,
        String amountYuan,
        String article,
        String facts,
        PenaltyStatus status,
        LocalDate effectiveOn,
        String reason) {}
