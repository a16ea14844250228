package cn.jiangmen.quality.enterprise.gatherings.events;

import cn.jiangmen.quality.enterprise.gatherings.Gathering;
import cn.jiangmen.quality.enterprise.gatherings.GatheringEvent;
import cn.jiangmen.quality.enterprise.gatherings.Programme;
import cn.jiangmen.quality.kit.events.Change;

/** Turns what happened to a gathering into the event that readers get. */
public final class GatheringMessages {
    private static final String TOPIC = "quality-activity.events.v1";

    private GatheringMessages() {}

    /** The event of a change; the gathering is in the state after it. */
    public static Change change(Gathering each, GatheringEvent event) {
        return change(each, verb(event), event.reason());
    }

    /** The present state, for readers that may have seen versions which were lost here. */
    static Change again(Gathering each) {
        String verb =
                switch (each.status()) {
                    case PLANNED -> "planned";
                    case HELD -> "corrected";
                    case CANCELLED -> "cancelled";
                };
        return change(each, verb, null).causedBy("republished");
    }

    public static String verb(GatheringEvent event) {
        return switch (event) {
            case GatheringEvent.Planned _ -> "planned";
            case GatheringEvent.Held _ -> "held";
            case GatheringEvent.Corrected _ -> "corrected";
            case GatheringEvent.Cancelled _ -> "cancelled";
        };
    }

    private static Change change(Gathering each, String verb, String reason) {
        Programme programme = each.programme();
        GatheringState state = new GatheringState(
                each.id(),
                programme.kind(),
                programme.title(),
                programme.topic(),
                programme.heldOn(),
                programme.endedOn(),
                programme.county(),
                programme.place(),
                programme.host(),
                programme.document(),
                programme.link(),
                each.status(),
                each.participants(),
                each.attendance().size(),
                each.attendance(),
                programme.heldOn(),
                reason);
        return new Change(TOPIC, each.id(), each.version(), "cn.jiangmen.quality.gathering." + verb + ".v1", state);
    }
}
