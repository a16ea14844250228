package cn.jiangmen.quality.enterprise.assistance.events;

import cn.jiangmen.quality.enterprise.assistance.AssistanceEvent;
import cn.jiangmen.quality.enterprise.assistance.AssistanceRequest;
import cn.jiangmen.quality.enterprise.assistance.Wish;
import cn.jiangmen.quality.kit.events.Change;
import java.util.Locale;

/** Turns what happened to a request into the event that readers get. */
public final class AssistanceMessages {
    private static final String TOPIC = "quality-activity.events.v1";

    private AssistanceMessages() {}

    /** The event of a change; the request is in the state after it. */
    public static Change change(AssistanceRequest each, AssistanceEvent event) {
        return change(each, verb(event), event.reason());
    }

    /** The present state, for readers that may have seen versions which were lost here. */
    static Change again(AssistanceRequest each) {
        String verb =
                switch (each.status()) {
                    case REQUESTED -> "requested";
                    case ACCEPTED -> "accepted";
                    case ADVISING -> "advised";
                    case APPLIED -> "applied";
                    case CERTIFIED -> "certified";
                    case REFUSED -> "refused";
                    case CLOSED -> "closed";
                };
        return change(each, verb, null).causedBy("republished");
    }

    public static String verb(AssistanceEvent event) {
        return event.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Change change(AssistanceRequest each, String verb, String reason) {
        Wish wish = each.wish();
        AssistanceState state = new AssistanceState(
                each.id(),
                each.number(),
                wish.creditCode(),
                wish.enterpriseName(),
                wish.county(),
                wish.scheme(),
                wish.need(),
                wish.requestedOn(),
                each.status(),
                each.dueOn(),
                each.adviser(),
                each.bodyName(),
                each.appliedOn(),
                each.certificateId(),
                each.certificateNumber(),
                each.closedOn(),
                each.outcome(),
                each.inTime(),
                each.steppedOn(),
                reason,
                each.actedBy());
        return new Change(
                TOPIC, each.id(), each.version(), "cn.jiangmen.quality.assistance-request." + verb + ".v1", state);
    }
}
