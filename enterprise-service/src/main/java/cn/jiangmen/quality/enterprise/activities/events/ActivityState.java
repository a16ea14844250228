package cn.jiangmen.quality.enterprise.activities.events;

import cn.jiangmen.quality.enterprise.activities.ActivityLevel;
import cn.jiangmen.quality.enterprise.activities.ActivityStatus;
import cn.jiangmen.quality.enterprise.activities.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The data of an activity event: the full state after the change.
 *
 * @param effectiveOn the day of the work
 * @param reason of this change; null for the first
 */
public record ActivityState(
        UUID activityId,
        String kind,
        LocalDate heldOn,
        String creditCode,
        String enterpriseName,
        String county,
        ActivityLevel level,
        Integer year,
        String title,
        Integer participants,
        String document,
        String link,
        LocalDate validTo,
        String item,
        BigDecimal amountYuan,
        Stage stage,
        int quantity,
        ActivityStatus status,
        LocalDate effectiveOn,
        String reason) {}
