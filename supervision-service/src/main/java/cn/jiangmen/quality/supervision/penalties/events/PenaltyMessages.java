package cn.jiangmen.quality.supervision.penalties.events;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.supervision.penalties.Decision;
import cn.jiangmen.quality.supervision.penalties.Penalty;
import cn.jiangmen.quality.supervision.penalties.PenaltyEvent;
import cn.jiangmen.quality.supervision.penalties.PenaltyStatus;
import java.util.List;

/** Turns what happened to a penalty into the event that readers get. */
public final class PenaltyMessages {
    private static final String TOPIC = "supervision.events.v1";

    private PenaltyMessages() {}

    /** The event of a change; the penalty is in the state after it. */
    public static Change change(Penalty each, PenaltyEvent event) {
        return change(each, verb(event), event.reason());
    }

    /** The present state, for readers that may have seen versions which were lost here. */
    static Change again(Penalty each) {
        String verb = each.status() == PenaltyStatus.WITHDRAWN ? "withdrawn" : "corrected";
        return change(each, verb, null).causedBy("republished");
    }

    public static String verb(PenaltyEvent event) {
        return switch (event) {
            case PenaltyEvent.Decided _ -> "decided";
            case PenaltyEvent.Corrected _ -> "corrected";
            case PenaltyEvent.Withdrawn _ -> "withdrawn";
            case PenaltyEvent.Served _ -> "served";
            case PenaltyEvent.Performed _ -> "performed";
            case PenaltyEvent.PublicationChanged _ -> "publication-changed";
        };
    }

    private static Change change(Penalty each, String verb, String reason) {
        Decision decision = each.decision();
        PenaltyState state = new PenaltyState(
                each.id(),
                each.caseNumber(),
                each.creditCode().orElse(null),
                each.enterpriseName(),
                each.county(),
                decision.decisionNumber(),
                decision.decidedOn(),
                List.copyOf(decision.kinds()),
                decision.amountYuan().toPlainString(),
                decision.article(),
                decision.facts(),
                each.status(),
                decision.decidedOn(),
                reason,
                each.basis().offenceOn(),
                each.basis().provision(),
                each.basis().provisionFrom(),
                each.sums().fineYuan().toPlainString(),
                each.sums().gainsYuan().toPlainString(),
                each.sums().goodsYuan().toPlainString(),
                each.particulars().partyKind(),
                each.particulars().restrictionUntil(),
                each.servedOn().orElse(null),
                each.performedOn().orElse(null),
                each.publications().stream().map(PenaltyState.Shown::of).toList());
        return new Change(TOPIC, each.id(), each.version(), "cn.jiangmen.quality.penalty." + verb + ".v1", state);
    }
}
