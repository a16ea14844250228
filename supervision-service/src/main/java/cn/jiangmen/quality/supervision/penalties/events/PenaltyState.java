package cn.jiangmen.quality.supervision.penalties.events;

import cn.jiangmen.quality.supervision.penalties.Channel;
import cn.jiangmen.quality.supervision.penalties.EndReason;
import cn.jiangmen.quality.supervision.penalties.PartyKind;
import cn.jiangmen.quality.supervision.penalties.PenaltyStatus;
import cn.jiangmen.quality.supervision.penalties.Publication;
import cn.jiangmen.quality.supervision.penalties.PublicationStatus;
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
        String reason,
        LocalDate offenceOn,
        String provision,
        LocalDate provisionFrom,
        String fineYuan,
        String gainsYuan,
        String goodsYuan,
        PartyKind partyKind,
        LocalDate restrictionUntil,
        LocalDate servedOn,
        LocalDate performedOn,
        List<Shown> publications) {

    /**
     * A publication on a channel.
     *
     * @param endsOn the first day on which it is shown no longer
     */
    public record Shown(
            Channel channel,
            PublicationStatus status,
            String exclusion,
            String period,
            LocalDate publishedOn,
            LocalDate endsOn,
            LocalDate endedOn,
            EndReason endReason) {
        static Shown of(Publication each) {
            return new Shown(
                    each.channel(),
                    each.status(),
                    each.exclusion(),
                    each.period(),
                    each.publishedOn(),
                    each.endsOn(),
                    each.endedOn(),
                    each.endReason());
        }
    }
}
