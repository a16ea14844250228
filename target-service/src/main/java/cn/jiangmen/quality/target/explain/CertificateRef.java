package cn.jiangmen.quality.target.explain;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate that counts, begins to count or ends to. */
@Schema(name = "ExplainedCertificate", description = "相关证书")
public record CertificateRef(
        UUID certificateId,
        @Schema(examples = "00124Q31234R0M/4400") String number,
        @Schema(examples = "A0101") String scheme,
        @Schema(examples = "QMS") String kpiClass,
        @Schema(nullable = true) String body,
        @Schema(nullable = true) String holderName,

        @Schema(description = "what happened to it on the day; null: it counts before and after", nullable = true)
        Cause change,

        @Schema(description = "last day of its validity", nullable = true)
        LocalDate expiresOn,

        @Schema(description = "the register's code of the reason for its change of status", nullable = true)
        String reasonCode,

        @Schema(nullable = true) String reason,
        EventRef event) {}
