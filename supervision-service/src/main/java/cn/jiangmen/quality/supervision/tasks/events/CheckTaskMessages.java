package cn.jiangmen.quality.supervision.tasks.events;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.supervision.tasks.CheckTask;
import cn.jiangmen.quality.supervision.tasks.CheckTaskEvent;
import cn.jiangmen.quality.supervision.tasks.FrozenList;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Turns what happened to a task into the event that readers get. */
public final class CheckTaskMessages {
    private static final String TOPIC = "supervision.events.v1";
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private CheckTaskMessages() {}

    /** The event of a change; the task is in the state after it. */
    public static Change change(CheckTask task, CheckTaskEvent event) {
        return change(task, verb(event), event.reason());
    }

    /** The present state, for readers that may have seen versions which were lost here. */
    static Change again(CheckTask task) {
        return change(task, task.status().name().toLowerCase(Locale.ROOT), null).causedBy("republished");
    }

    public static String verb(CheckTaskEvent event) {
        return switch (event) {
            case CheckTaskEvent.Planned _ -> "planned";
            case CheckTaskEvent.Committed _ -> "committed";
            case CheckTaskEvent.Frozen _ -> "frozen";
            case CheckTaskEvent.Drawn _ -> "drawn";
            case CheckTaskEvent.Reassigned _ -> "reassigned";
            case CheckTaskEvent.Closed _ -> "closed";
            case CheckTaskEvent.Cancelled _ -> "cancelled";
        };
    }

    private static Change change(CheckTask task, String verb, String reason) {
        FrozenList frozen = task.frozen();
        CheckTaskState state = new CheckTaskState(
                task.id(),
                task.planId(),
                task.terms().title(),
                task.terms().itemCodes(),
                task.terms().objectKind(),
                task.terms().counties(),
                task.terms().checksFrom(),
                task.terms().checksTo(),
                task.status(),
                task.seedCommitment(),
                frozen == null ? null : frozen.populationHash(),
                frozen == null ? null : frozen.populationSize(),
                task.drawnObjects(),
                task.seed(),
                LocalDate.ofInstant(task.changedAt(), HERE),
                reason);
        return new Change(TOPIC, task.id(), task.version(), "cn.jiangmen.quality.check-task." + verb + ".v1", state);
    }
}
