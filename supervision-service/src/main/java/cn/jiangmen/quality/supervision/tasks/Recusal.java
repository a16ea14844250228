package cn.jiangmen.quality.supervision.tasks;

import java.time.Instant;

/**
 * A recorded replacement of one inspector at one object.
 *
 * @param reason in words; not published
 * @param by who decided it, as claimed
 */
public record Recusal(
        int seq,
        String objectId,
        String inspectorId,
        String successorId,
        RecusalGround ground,
        String reason,
        String by,
        Instant recordedAt) {}
