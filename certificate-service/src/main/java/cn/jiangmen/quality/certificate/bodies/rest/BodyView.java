package cn.jiangmen.quality.certificate.bodies.rest;

import cn.jiangmen.quality.certificate.bodies.AttractedPeriod;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.Branch;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import cn.jiangmen.quality.certificate.bodies.Counted;
import cn.jiangmen.quality.certificate.bodies.HighTechStatus;
import cn.jiangmen.quality.certificate.bodies.NotifiedQualification;
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

        @Schema(description = "分支机构") List<Branch> branches,
        @Schema(description = "公告机构资质") List<NotifiedQualification> notifiedQualifications,
        @Schema(description = "today (高新技术企业)") boolean highTech,
        List<HighTechStatus> highTechPeriods,

        @Schema(description = "as it feeds indicator B1: its own days and its branches', without days of withdrawal")
        Counted counted,

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
                body.profile().branches(),
                body.profile().notified(),
                body.profile().isHighTech(today),
                body.profile().highTech(),
                Counted.of(body),
                body.recordedAt(),
                body.version());
    }
}
