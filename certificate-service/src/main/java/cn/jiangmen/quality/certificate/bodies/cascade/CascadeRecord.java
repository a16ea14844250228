package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cascade as callers see it and as its history keeps it. */
@Schema(name = "BodyCascade", description = "机构暂停、撤销及其证书处置批次")
public record CascadeRecord(
        UUID cascadeId,
        @Schema(examples = "CNCA-R-2002-001") String approvalNumber,
        CascadeState state,
        @Schema(description = "what the body becomes") BodyStatus status,
        LocalDate effectiveOn,

        @Schema(description = "what its certificates become")
        CertificateStatus certificates,

        String reason,

        @Schema(description = "who asked; as told, nobody's identity is checked yet")
        String requestedBy,

        CascadeCounts counts,
        @Schema(description = "null before it is previewed") CascadeEffect effect,
        Instant previewedAt,
        String confirmedBy,
        Instant confirmedAt,
        Instant appliedAt,

        @Schema(description = "false: the body was known to stand so already")
        boolean standingRecorded,

        String restoredBy,
        String restorationReason,

        @Schema(description = "null: taken back as if it had never been")
        LocalDate resumedOn,

        Instant restoredAt,

        @Schema(description = "false after a restoration: another standing was recorded since, and was left alone")
        boolean standingRestored,

        @Schema(description = "why its last work was given up, having written nothing")
        String problem) {}
