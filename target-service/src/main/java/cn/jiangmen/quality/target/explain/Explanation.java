package cn.jiangmen.quality.target.explain;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a number moved between the ends of two days; the causes add up to the difference. */
@Schema(description = "某指标在两日之间变动的原因;各原因之和等于差额")
public record Explanation(
        @JsonUnwrapped Standing standing,
        @Schema(examples = "MS-ENT") String indicator,

        @Schema(description = "null: the whole city", nullable = true)
        String county,

        Basis basis,

        @Schema(description = "version of the definition") int definition,

        LocalDate from,
        LocalDate to,

        @Schema(
                description =
                        "the numbers at the end of the two days; changes are those on days after `from` up to and including `to`")
        Value value,

        List<Sum> causes,

        @Schema(description = "how many +1 and -1 there are, on all pages")
        int steps,

        List<Step> items,

        @Schema(nullable = true) String nextCursor) {

    /** Both numbers and what lies between them. */
    @Schema(name = "ExplainedValue")
    public record Value(int from, int to, int difference) {}

    /** What one cause adds and takes away. */
    @Schema(name = "CauseSum")
    public record Sum(Cause cause, String nameZh, String nameEn, int plus, int minus, int net) {}

    /** One +1 or −1. */
    @Schema(name = "ExplainedStep")
    public record Step(
            LocalDate day,

            @Schema(description = "1 or -1") int net,

            String county,
            Cause cause,

            @Schema(description = "credit code; for B1 the body's id")
            String subject,

            @Schema(nullable = true) String name,

            @Schema(
                    nullable = true,
                    description =
                            "the scheme (HOLDINGS), the certificate, or the body; null: the enterprise as a whole")
            String unit,

            @Schema(description = "null only where unexplained", nullable = true)
            EventRef event,

            @Schema(
                    description =
                            "those that begin or end to count; where the enterprise is the cause, those that count")
            List<CertificateRef> certificates) {}
}
