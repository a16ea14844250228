package cn.jiangmen.quality.supervision.complaints.events;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.supervision.complaints.Act;
import cn.jiangmen.quality.supervision.complaints.Matter;
import cn.jiangmen.quality.supervision.complaints.Origin;
import java.time.LocalDate;

/** Turns what happened to a complaint or a report into the event that readers get. */
public final class MatterMessages {
    private static final String TOPIC = "supervision.events.v1";

    private MatterMessages() {}

    /** The event of a change; the matter is in the state after it. */
    public static Change change(Matter each, Act act, LocalDate on) {
        Origin origin = each.origin();
        MatterState state = new MatterState(
                each.id(),
                origin.kind(),
                origin.number(),
                origin.letterNumber(),
                origin.channel(),
                origin.category(),
                origin.named(),
                origin.subject().enterpriseName(),
                origin.subject().creditCode(),
                origin.subject().certificateNumber(),
                each.county(),
                origin.receivedOn(),
                each.status(),
                each.decidedOn(),
                each.dues().decisionDueOn(),
                each.dues().endDueOn(),
                each.decisionToldOn(),
                each.endedOn(),
                each.dues().inTime(),
                each.dues().dueUnsettled(),
                each.ground(),
                each.caseNumber(),
                each.mergedInto(),
                on);
        String type = "cn.jiangmen.quality." + origin.kind().aggregate() + "." + act.verb() + ".v1";
        return new Change(TOPIC, each.id(), each.version(), type, state);
    }

    /** The present state, for readers that may have seen versions which were lost here. */
    static Change again(Matter each) {
        Act act =
                switch (each.status()) {
                    case RECEIVED -> Act.RECEIVE;
                    case ACCEPTED -> Act.ACCEPT;
                    case MEDIATING -> Act.MEDIATE;
                    case REFUSED -> Act.REFUSE;
                    case SETTLED -> Act.SETTLE;
                    case TERMINATED -> Act.TERMINATE;
                    case WITHDRAWN -> Act.WITHDRAW;
                    case FILED -> Act.FILE;
                    case NOT_FILED -> Act.DECLINE;
                    case TRANSFERRED -> Act.TRANSFER;
                    case MERGED -> Act.MERGE;
                };
        return change(each, act, each.lastActOn()).causedBy("republished");
    }
}
