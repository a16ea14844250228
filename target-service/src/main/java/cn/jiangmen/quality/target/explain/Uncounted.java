package cn.jiangmen.quality.target.explain;

import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What does not count in a number on a day, and why. */
@Schema(description = "某日未计入的证书及原因")
public record Uncounted(
        @JsonUnwrapped Standing standing,
        @Schema(examples = "MS-ENT") String indicator,

        @Schema(description = "null: the whole city", nullable = true)
        String county,

        int definition,
        LocalDate on,
        List<Row> items,

        @Schema(nullable = true) String nextCursor) {

    /** One that does not count. */
    @Schema(name = "UncountedRow")
    public record Row(
            @Schema(nullable = true) UUID certificateId,

            @Schema(nullable = true) UUID bodyId,
            String number,

            @Schema(nullable = true) String scheme,

            @Schema(nullable = true) String kpiClass,

            @Schema(nullable = true, description = "the credit code it would count for")
            String subject,

            @Schema(nullable = true) String name,

            @Schema(nullable = true) String holderName,

            @Schema(
                    nullable = true,
                    description = "where its subject is on the day, or was last; `outside`: not in the city")
            String county,

            Reason reason,
            String nameZh,
            String nameEn,

            @Schema(nullable = true, description = "since when, where the reason has a day")
            LocalDate since,

            EventRef event) {}
}
