package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.County;
import cn.jiangmen.quality.enterprise.CountyMove;
import cn.jiangmen.quality.enterprise.CountyPeriod;
import cn.jiangmen.quality.enterprise.CountyTree;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.enterprise.EnterpriseStatus;
import cn.jiangmen.quality.enterprise.FormerCodes;
import cn.jiangmen.quality.enterprise.IndustryList;
import cn.jiangmen.quality.enterprise.Names;
import cn.jiangmen.quality.enterprise.Site;
import cn.jiangmen.quality.enterprise.StatusPeriod;
import cn.jiangmen.quality.enterprise.ZoneStay;
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

        @Schema(description = "codes that stand for it as well: those it had, and those of enterprises merged into it")
        List<String> formerCreditCodes,

        @Schema(examples = "江门市蓬江区示例照明有限公司") String name,

        @Schema(description = "names it has no more, oldest first")
        List<Names.Borne> formerNames,

        @Schema(description = "by the code's prefix, see /api/v1/subject-kinds", examples = "ENTERPRISE")
        String kind,

        @Schema(description = "on the day `on`") EnterpriseStatus status,

        @Schema(description = "sorted, half-open, without gap")
        List<StatusPeriod> statusPeriods,

        @Schema(examples = "3872", nullable = true) String industry,

        @Schema(
                description = "what GB/T 4754 calls it; null when it does not list it",
                examples = "照明灯具制造",
                nullable = true)
        String industryName,

        @Schema(nullable = true) EnterpriseSize size,
        @Schema(nullable = true) String address,

        @Schema(
                description = "on the day `on`, by the boundaries of the day `boundaries`: a county code, `outside` or"
                        + " `unattributed`",
                examples = "440703")
        String county,

        @Schema(description = "each county as it was then; sorted, disjoint, half-open; a day in none is unattributed")
        List<CountyPeriod> countyPeriods,

        @Schema(description = "the recorded moves; each holds until the next")
        List<CountyMove> countyMoves,

        @Schema(description = "zones and parks, see /api/v1/zones")
        List<ZoneStay> zones,

        @Schema(description = "places of work beside the address")
        List<Site> sites,

        @Schema(nullable = true) LocalDate deregisteredOn,
        @Schema(nullable = true) LocalDate revokedOn,

        @Schema(description = "who goes on in its place", nullable = true)
        FormerCodes.Survivor mergedInto,

        @Schema(description = "the day for which status and county are told")
        LocalDate on,

        @Schema(description = "the day by whose boundaries the county is told")
        LocalDate boundaries,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant registeredAt,
        Instant changedAt) {

    /** How enterprises are shown on a day, by the boundaries of a day. */
    record Seen(CountyTree tree, FormerCodes codes, IndustryList industries, LocalDate on, LocalDate boundaries) {
        EnterpriseView of(Enterprise enterprise) {
            List<CountyPeriod> periods = enterprise.county().periods();
            return new EnterpriseView(
                    enterprise.id(),
                    enterprise.creditCode().value(),
                    enterprise.creditCodeWritten(),
                    enterprise.warnings(),
                    codes.of(enterprise),
                    enterprise.name(),
                    enterprise.names().former(),
                    enterprise.kind(),
                    enterprise.statusOn(on),
                    enterprise.statusPeriods(),
                    enterprise.industryCode().orElse(null),
                    enterprise.industryKey().flatMap(industries::name).orElse(null),
                    enterprise.size().orElse(null),
                    enterprise.address().orElse(null),
                    enterprise
                            .county()
                            .on(on)
                            .map(county -> tree.as(county, boundaries))
                            .orElse(County.UNATTRIBUTED),
                    tree.then(periods),
                    enterprise.county().moves(),
                    enterprise.zones().stays(),
                    enterprise.sites().all(),
                    enterprise.deregisteredOn().orElse(null),
                    enterprise.revokedOn().orElse(null),
                    codes.mergedInto(enterprise).orElse(null),
                    on,
                    boundaries,
                    enterprise.version(),
                    enterprise.registeredAt(),
                    enterprise.changedAt());
        }
    }
}
