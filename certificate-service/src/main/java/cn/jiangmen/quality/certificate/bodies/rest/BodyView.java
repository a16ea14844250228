package cn.jiangmen.quality.certificate.bodies.rest;

import cn.jiangmen.quality.certificate.bodies.AttractedPeriod;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certification body as callers see it. */
@Schema(name = "CertificationBody")
record BodyView(
        UUID bodyId,

        @Schema(description = "in its normal form", examples = "CNCA-R-2002-001")
        String approvalNumber,

        String name,
        BodyStatus status,
        String county,
        @Schema(description = "today") boolean attracted,
        @Schema(description = "half-open day ranges") List<AttractedPeriod> attractedPeriods,
        Instant recordedAt,
        long version) {

    static BodyView of(CertificationBody body, LocalDate today) {
        return new BodyView(
                body.id(),
                body.key(),
                body.name(),
                body.status(),
                body.county(),
                body.isAttracted(today),
                body.attractedPeriods(),
                body.recordedAt(),
                body.version());
    }
}
