package cn.jiangmen.quality.supervision.tasks.events;

import cn.jiangmen.quality.supervision.items.ObjectKind;
import cn.jiangmen.quality.supervision.tasks.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The data of a check-task event: the full state after the change; the lists are read from the public draw.
 *
 * @param effectiveOn day of the change
 * @param reason of this change, or null
 */
public record CheckTaskState(
        UUID taskId,
        UUID planId,
        String title,
        List<String> itemCodes,
        ObjectKind objectKind,
        List<String> counties,
        LocalDate checksFrom,
        LocalDate checksTo,
        TaskStatus status,
        String seedCommitment,
        String populationHash,
        Integer populationSize,
        Integer drawnObjects,
        String seed,
        LocalDate effectiveOn,
        String reason) {}
