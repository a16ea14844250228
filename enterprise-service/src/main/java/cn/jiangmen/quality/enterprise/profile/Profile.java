package cn.jiangmen.quality.enterprise.profile;

import cn.jiangmen.quality.enterprise.guidance.Guidance;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An enterprise seen from all sides on a day. A part is as current as its own {@code asOf} says: null while nothing was heard.
 *
 * @param creditCode the present code
 * @param askedCode the code that was asked for, which may be a former one
 */
@Schema(name = "EnterpriseProfile")
public record Profile(
        @Schema(examples = "91440703MA4T000275") String creditCode,
        @Schema(examples = "91440703MA4T000275") String askedCode,
        LocalDate on,
        Identity identity,
        Holdings holdings,

        @Schema(
                nullable = true,
                description = "as /api/v1/enterprises/{credit_code}/guidance; null of one that is not registered")
        Guidance guidance,

        Work qualityWork,
        Supervision supervision,
        Dishonesty dishonesty) {

    /** Who it is; of one that is not in the register only the name on a certificate is known. */
    @Schema(name = "ProfileIdentity")
    public record Identity(
            @Schema(nullable = true) Instant asOf,
            boolean registered,
            @Schema(nullable = true) UUID enterpriseId,

            @Schema(nullable = true, examples = "江门市蓬江区示例照明有限公司")
            String name,

            List<String> formerNames,

            @Schema(
                    description =
                            "codes that stand for it as well: its former ones, and those of enterprises merged into it")
            List<String> otherCodes,

            @Schema(nullable = true, examples = "ENTERPRISE")
            String kind,

            @Schema(nullable = true, examples = "OPERATING") String status,

            @Schema(nullable = true, description = "on the day, by its boundaries", examples = "440703")
            String county,

            @Schema(nullable = true, examples = "3872") String industry,
            @Schema(nullable = true, examples = "SMALL") String size,
            @Schema(nullable = true) String address,

            @Schema(description = "zones and parks on the day")
            List<String> zones,

            @Schema(nullable = true) Long version) {}

    /** What it is named on, in force, suspended, or about to lapse. */
    @Schema(name = "ProfileHoldings")
    public record Holdings(
            @Schema(nullable = true) Instant asOf,
            boolean caughtUp,
            int inForce,
            int suspended,

            @Schema(description = "in force, and no more within so many days") @JsonProperty("lapsing_30")
            int lapsing30,

            @JsonProperty("lapsing_60") int lapsing60,
            @JsonProperty("lapsing_90") int lapsing90,
            List<Held> items,

            @Schema(description = "whether there are more than are listed")
            boolean more) {}

    /** A certificate; {@code endsOn} is the first day on which it is no more. */
    @Schema(name = "ProfileHolding")
    public record Held(
            UUID certificateId,
            @Schema(examples = "00124Q31234R0M/4400") String number,
            @Schema(examples = "A0101") String scheme,
            @Schema(nullable = true, examples = "QMS") String kpiClass,
            List<String> roles,
            @Schema(examples = "IN_FORCE") String state,
            @Schema(nullable = true) LocalDate endsOn,
            @Schema(nullable = true) String bodyName) {}

    /** What it did for quality: records that stand, by kind, and the newest of them; where it came, and who is helping. */
    @Schema(name = "ProfileQualityWork")
    public record Work(
            @Schema(nullable = true) Instant asOf,
            List<Kind> kinds,
            List<Done> latest,

            @Schema(description = "trainings and publicity events it came to")
            int gatherings,

            @Schema(description = "requests for help that are open")
            List<Help> assistance) {}

    /** An open request for help with a certification. */
    @Schema(name = "ProfileAssistance")
    public record Help(
            @Schema(examples = "BF-2026-000001") String number,
            @Schema(examples = "QMS") String scheme,
            @Schema(examples = "ADVISING") String status,
            LocalDate requestedOn,
            LocalDate dueOn,

            @Schema(nullable = true, description = "the body that was applied to")
            String bodyName) {}

    /** How often work of a kind is recorded. */
    @Schema(name = "ProfileQualityWorkKind")
    public record Kind(
            @Schema(examples = "QUALITY_AWARD") String kind,
            String nameZh,
            String nameEn,
            int count,
            LocalDate lastOn) {}

    /** A record of quality work. */
    @Schema(name = "ProfileQualityWorkRecord")
    public record Done(
            UUID activityId,
            String kind,
            LocalDate heldOn,
            @Schema(nullable = true) String level,
            @Schema(nullable = true) Integer year,
            String title) {}

    /** Where it stands with supervision: counts, no facts of a case. */
    @Schema(name = "ProfileSupervision")
    public record Supervision(
            @Schema(nullable = true) Instant asOf,
            boolean caughtUp,
            Cases cases,
            Inspections inspections,
            Penalties penalties,

            @Schema(description = "投诉: consumers who want mediation")
            Matters complaints,

            @Schema(description = "举报: leads, which say nothing about the enterprise by themselves")
            Matters reports) {}

    @Schema(name = "ProfileCases")
    public record Cases(
            int open, int closed, @Schema(nullable = true) LocalDate lastOpenedOn) {}

    @Schema(name = "ProfileInspections")
    public record Inspections(
            int count,
            @Schema(nullable = true) LocalDate lastInspectedOn,

            @Schema(nullable = true, examples = "NO_PROBLEM")
            String lastResult,

            @Schema(
                    implementation = Object.class,
                    description = "how often each result was found",
                    examples = "{\"NO_PROBLEM\": 2}")
            JsonNode results) {}

    @Schema(name = "ProfilePenalties")
    public record Penalties(
            int count,
            @Schema(examples = "50000.00") BigDecimal amountYuan,
            @Schema(nullable = true) LocalDate lastDecidedOn,

            @Schema(description = "of which published on some channel on the day")
            int shown) {}

    @Schema(name = "ProfileMatters")
    public record Matters(
            int received, int open, @Schema(nullable = true) LocalDate lastReceivedOn) {}

    /** What is in force of dishonesty; what is over is told no more. */
    @Schema(name = "ProfileDishonesty")
    public record Dishonesty(
            @Schema(nullable = true) Instant asOf, boolean caughtUp, boolean serious, List<Listing> records) {}

    /** A dishonesty record in force; {@code latestEndOn} is the first day on which it is off at the latest. */
    @Schema(name = "ProfileListing")
    public record Listing(
            UUID recordId,
            @Schema(examples = "SERIOUS_LISTING") String kind,
            @Schema(examples = "SERIOUS") String grade,
            @Schema(examples = "IN_FORCE") String status,
            @Schema(nullable = true) String decisionNumber,
            @Schema(nullable = true) String ground,
            LocalDate listedOn,
            @Schema(nullable = true) LocalDate earliestRepairOn,
            @Schema(nullable = true) LocalDate latestEndOn,

            @Schema(description = "codes of the measures that apply on the day")
            List<String> measures) {}
}
