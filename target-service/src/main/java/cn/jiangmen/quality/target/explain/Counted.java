package cn.jiangmen.quality.target.explain;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.progress.Standing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who makes up a number on a day. */
@Schema(description = "某日计入的各项")
public record Counted(
        @JsonUnwrapped Standing standing,
        @Schema(examples = "MS-ENT") String indicator,

        @Schema(description = "null: the whole city", nullable = true)
        String county,

        Basis basis,
        int definition,
        LocalDate on,

        @Schema(description = "the number: as many rows as there are on all pages, unless a subject is asked for")
        int value,

        List<Row> items,

        @Schema(nullable = true) String nextCursor) {

    /** One that counts. */
    @Schema(name = "CountedRow")
    public record Row(
            String subject,

            @Schema(nullable = true) String name,

            String county,

            @Schema(nullable = true, description = "the scheme (HOLDINGS), the certificate, or the body")
            String unit,

            @Schema(nullable = true, description = "first day of the unbroken run; null: since ever")
            LocalDate since,

            @Schema(nullable = true, description = "first day on which it counts no more; null: not foreseen")
            LocalDate until,

            List<CountedCertificate> certificates,

            @Schema(nullable = true, description = "of a body: the event that told it")
            EventRef event) {}

    /** A certificate that makes it count on the day. */
    @Schema(name = "CountedCertificate")
    public record CountedCertificate(
            UUID certificateId,
            String number,
            String scheme,
            String kpiClass,

            @Schema(nullable = true) String body,

            @Schema(nullable = true) String holderName,

            @Schema(nullable = true) LocalDate since,

            @Schema(nullable = true) LocalDate until,

            @Schema(nullable = true) LocalDate expiresOn,
            EventRef event) {}
}
