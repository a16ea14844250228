package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CountyMove;
import cn.jiangmen.quality.enterprise.CountyPeriod;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.enterprise.EnterpriseStatus;
import cn.jiangmen.quality.enterprise.SubjectKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enterprise as callers see it on a day. */
@Schema(name = "Enterprise")
record EnterpriseView(
        UUID enterpriseId,
        @Schema(examples = "91440703MA4T000275") String creditCode,

        @Schema(description = "the code as it was written at registration")
        String creditCodeWritten,

        @Schema(description = "what looks unusual, such as ORGANISATION_CODE_CHECK")
        List<String> warnings,

        @Schema(examples = "江门市蓬江区示例照明有限公司") String name,
        SubjectKind kind,
        @Schema(description = "on the day `on`") EnterpriseStatus status,
        @Schema(examples = "3872", nullable = true) String industry,
        @Schema(nullable = true) EnterpriseSize size,
        @Schema(nullable = true) String address,

        @Schema(description = "on the day `on`: a county code, `outside` or `unattributed`", examples = "440703")
        String county,

        @Schema(description = "sorted, disjoint, half-open; a day in none is unattributed")
        List<CountyPeriod> countyPeriods,

        @Schema(description = "the recorded moves; each holds until the next")
        List<CountyMove> countyMoves,

        @Schema(nullable = true) LocalDate deregisteredOn,

        @Schema(description = "the day for which status and county are told")
        LocalDate on,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant registeredAt,
        Instant changedAt) {

    static EnterpriseView of(Enterprise enterprise, LocalDate on) {
        return new EnterpriseView(
                enterprise.id(),
                enterprise.creditCode().value(),
                enterprise.creditCodeWritten(),
                enterprise.warnings(),
                enterprise.name(),
                enterprise.kind(),
                enterprise.statusOn(on),
                enterprise.industryCode().orElse(null),
                enterprise.size().orElse(null),
                enterprise.address().orElse(null),
                enterprise.county().on(on).orElse(County.UNATTRIBUTED),
                enterprise.county().periods(),
                enterprise.county().moves(),
                enterprise.deregisteredOn().orElse(null),
                on,
                enterprise.version(),
                enterprise.registeredAt(),
                enterprise.changedAt());
    }
}
