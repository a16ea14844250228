package cn.jiangmen.quality.supervision.inspections.events;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.supervision.inspections.Finding;
import cn.jiangmen.quality.supervision.inspections.Inspection;
import cn.jiangmen.quality.supervision.inspections.InspectionEvent;
import cn.jiangmen.quality.supervision.inspections.InspectionStatus;

/** Turns what happened to an inspection into the event that readers get. */
public final class InspectionMessages {
    private static final String TOPIC = "supervision.events.v1";

    private InspectionMessages() {}

    /** The event of a change; the inspection is in the state after it. */
    public static Change change(Inspection each, InspectionEvent event) {
        return change(each, verb(event), event.reason());
    }

    /** The present state, for readers that may have seen versions which were lost here. */
    static Change again(Inspection each) {
        String verb = each.status() == InspectionStatus.WITHDRAWN ? "withdrawn" : "corrected";
        return change(each, verb, null).causedBy("republished");
    }

    public static String verb(InspectionEvent event) {
        return switch (event) {
            case InspectionEvent.Recorded _ -> "recorded";
            case InspectionEvent.Corrected _ -> "corrected";
            case InspectionEvent.FollowedUp _ -> "followed-up";
            case InspectionEvent.Published _ -> "published";
            case InspectionEvent.Withdrawn _ -> "withdrawn";
        };
    }

    private static Change change(Inspection each, String verb, String reason) {
        Finding finding = each.finding();
        InspectionState state = new InspectionState(
                each.id(),
                each.subject().creditCode(),
                each.subject().enterpriseName(),
                each.subject().certificateNumber(),
                finding.county(),
                finding.inspectedOn(),
                finding.kind(),
                finding.itemCode(),
                finding.item(),
                finding.result(),
                finding.inspectors(),
                finding.caseNumber(),
                finding.followUp(),
                each.status(),
                finding.inspectedOn(),
                reason,
                each.recheckOf(),
                each.followedUpOn(),
                each.followUpReference(),
                each.publishedOn());
        return new Change(TOPIC, each.id(), each.version(), "cn.jiangmen.quality.inspection." + verb + ".v1", state);
    }
}
