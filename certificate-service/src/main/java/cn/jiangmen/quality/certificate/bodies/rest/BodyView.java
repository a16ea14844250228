package cn.jiangmen.quality.certificate.bodies.rest;

import cn.jiangmen.quality.certificate.bodies.AttractedPeriod;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import cn.jiangmen.quality.certificate.bodies.Scope;
import cn.jiangmen.quality.certificate.bodies.Standing;
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
        @Schema(description = "today") BodyStatus status,
        String county,
        @Schema(description = "today") boolean attracted,
        @Schema(description = "half-open day ranges") List<AttractedPeriod> attractedPeriods,

        @Schema(description = "how it stood, by day; the first has no day")
        List<Standing> standings,

        @Schema(description = "what it may certify, by scheme, half-open; empty where that is not known")
        List<Scope> scopes,

        Instant recordedAt,
        long version) {

    static BodyView of(CertificationBody body, LocalDate today) {
        return new BodyView(
                body.id(),
                body.key(),
                body.name(),
                body.statusOn(today),
                body.county(),
                body.isAttracted(today),
                body.attractedPeriods(),
                body.standings(),
                body.scopes(),
                body.recordedAt(),
                body.version());
    }
}
