package cn.jiangmen.quality.enterprise.activities.events;

import cn.jiangmen.quality.enterprise.activities.ActivityEvent;
import cn.jiangmen.quality.enterprise.activities.ActivityStatus;
import cn.jiangmen.quality.enterprise.activities.QualityActivity;
import cn.jiangmen.quality.enterprise.activities.Work;
import cn.jiangmen.quality.kit.events.Change;

/** Turns what happened to an activity into the event that readers get. */
public final class ActivityMessages {
    private static final String TOPIC = "quality-activity.events.v1";

    private ActivityMessages() {}

    /** The event of a change; the activity is in the state after it. */
    public static Change change(QualityActivity each, ActivityEvent event) {
        return change(each, verb(event), event.reason());
    }

    /** The present state, for readers that may have seen versions which were lost here. */
    static Change again(QualityActivity each) {
        String verb = each.status() == ActivityStatus.WITHDRAWN ? "withdrawn" : "corrected";
        return change(each, verb, null).causedBy("republished");
    }

    public static String verb(ActivityEvent event) {
        return switch (event) {
            case ActivityEvent.Recorded _ -> "recorded";
            case ActivityEvent.Corrected _ -> "corrected";
            case ActivityEvent.Ended _ -> "ended";
            case ActivityEvent.Advanced _ -> "advanced";
            case ActivityEvent.Withdrawn _ -> "withdrawn";
        };
    }

    private static Change change(QualityActivity each, String verb, String reason) {
        Work work = each.work();
        ActivityState state = new ActivityState(
                each.id(),
                work.kind(),
                work.heldOn(),
                work.creditCode(),
                work.enterpriseName(),
                work.county(),
                work.level(),
                work.year(),
                work.title(),
                work.participants(),
                work.document(),
                work.link(),
                work.validTo(),
                work.item(),
                work.amountYuan(),
                work.stage(),
                work.quantity(),
                each.status(),
                work.heldOn(),
                reason);
        return new Change(
                TOPIC, each.id(), each.version(), "cn.jiangmen.quality.quality-activity." + verb + ".v1", state);
    }
}
