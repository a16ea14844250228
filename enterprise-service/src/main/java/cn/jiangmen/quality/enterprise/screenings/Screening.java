package cn.jiangmen.quality.enterprise.screenings;

import cn.jiangmen.quality.enterprise.standing.Currency.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A use of the screening: who asked, for whom, for what and on what ground.
 *
 * @param answeredFor the day whose facts were told
 * @param asOf how current each part was: register, certificates, dishonesty, open_cases
 * @param counts rows by outcome
 * @param watchId the watch that was asked for, or null
 */
@Schema(name = "Screening")
public record Screening(
        UUID screeningId,
        Instant askedAt,
        LocalDate answeredFor,
        @Schema(examples = "SUBSIDY") String purpose,
        @Schema(examples = "江门市工业和信息化局") String recipient,
        @Schema(examples = "2026 年度技术改造奖补资金申报通知") String basis,
        @Schema(examples = "江门市工信局申报系统") String by,
        Map<String, AsOf> asOf,
        Map<Outcome, Integer> counts,
        @Schema(nullable = true) UUID watchId) {}
