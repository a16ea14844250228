package cn.jiangmen.quality.enterprise.holdings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as held by somebody on a day. */
@Schema(name = "Holding")
public record Holding(
        UUID certificateId,
        @Schema(examples = "00124Q31234R0M/4400") String number,

        @Schema(description = "code of the certificate service's catalogue", examples = "A0101")
        String scheme,

        @Schema(description = "null for recognitions (绿色食品 …)", nullable = true)
        KpiClass kpiClass,

        @Schema(description = "as the certificate has it", examples = "91440703MA4T000275", nullable = true)
        String creditCode,

        @Schema(
                description =
                        "the registered enterprise: the survivor of a merger, the present code; null where none is",
                examples = "91440703MA4T000275",
                nullable = true)
        String enterprise,

        @Schema(description = "as registered, else as on the certificate", nullable = true)
        String name,

        @Schema(description = "on the day, `outside` or `unattributed`", examples = "440703")
        String county,

        List<HoldingRole> roles,
        HoldingStanding state,
        LocalDate issuedOn,
        @Schema(description = "last valid day") LocalDate expiresOn,

        @Schema(description = "first day on which it is no more, as known today")
        LocalDate endsOn,

        @Schema(description = "days until then; null when it is not held on the day", nullable = true)
        Integer daysLeft,

        @Schema(description = "why it may be lost: SUSPENDED, LAPSING (within 90 days)")
        List<String> atRisk,

        @Schema(nullable = true) String body,
        @Schema(nullable = true) String bodyName,
        @Schema(nullable = true) String productClass,
        @Schema(nullable = true) String productName) {}
