package cn.jiangmen.quality.target.forecast;

import cn.jiangmen.quality.target.explain.CertificateRef;
import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be called so that it renews in time, soonest first. */
@Schema(description = "续证提醒名单:按失效日先后,同日按影响指标多少排列")
public record RenewalCalls(
        @JsonUnwrapped Standing standing,
        LocalDate today,
        int within,
        LocalDate until,

        @Schema(description = "null: the whole city", nullable = true)
        String county,

        @Schema(description = "null: all indicators of the plan in force", nullable = true)
        String indicator,

        @Schema(description = "how many calls there are on all pages")
        int total,

        @Schema(description = "how many are due within 30, 60 and 90 days, as far as asked for")
        Map<String, Integer> dueIn,

        List<Call> items,

        @Schema(nullable = true) String nextCursor) {

    /** One enterprise on one day. */
    @Schema(name = "RenewalCall")
    public record Call(
            int rank,

            @Schema(description = "first day on which it counts no more")
            LocalDate day,

            int daysLeft,
            String subject,

            @Schema(nullable = true) String name,

            String county,
            List<Loss> losses,
            String reasonZh,
            String reasonEn,
            List<CertificateRef> certificates) {}

    /** What is lost. */
    @Schema(name = "RenewalLoss")
    public record Loss(
            String indicator,
            String nameZh,
            String nameEn,

            @Schema(description = "by how many the number falls")
            int units,

            @Schema(description = "the target is met today and is not at the end of the days if nobody renews")
            boolean targetFalls) {}
}
