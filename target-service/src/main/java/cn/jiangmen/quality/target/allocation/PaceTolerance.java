package cn.jiangmen.quality.target.allocation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far from the expected number still counts as on track, from a day on; never rewritten.
 *
 * @param plan null: every plan that has none of its own
 * @param percent of the expected number, two decimals
 */
@Schema(name = "PaceTolerance", description = "进度允差")
public record PaceTolerance(
        long number,
        @Schema(nullable = true) String plan,
        @Schema(examples = "2.00") BigDecimal percent,
        LocalDate effectiveOn,
        String reason,
        String by,
        Instant recordedAt) {}
