package cn.jiangmen.quality.enterprise.gatherings.events;

import cn.jiangmen.quality.enterprise.gatherings.Attendance;
import cn.jiangmen.quality.enterprise.gatherings.GatheringKind;
import cn.jiangmen.quality.enterprise.gatherings.GatheringStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The data of a gathering's event: the full state after the change.
 *
 * @param enterprises how many came
 * @param effectiveOn its first day
 */
public record GatheringState(
        UUID gatheringId,
        GatheringKind kind,
        String title,
        String topic,
        LocalDate heldOn,
        LocalDate endedOn,
        String county,
        String place,
        String host,
        String document,
        String link,
        GatheringStatus status,
        Integer participants,
        int enterprises,
        List<Attendance> attendance,
        LocalDate effectiveOn,
        String reason) {}
