package cn.jiangmen.quality.enterprise.guidance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is recommended to an enterprise on a day, and what stands beside it. */
@Schema(name = "Guidance")
public record Guidance(
        UUID enterpriseId,
        @Schema(examples = "91440703MA4T000275") String creditCode,
        String name,
        @Schema(examples = "440703") String county,

        @Schema(description = "as registered; without one only what is for everybody is known", nullable = true)
        String industry,

        LocalDate on,

        @Schema(description = "until when certificates are known completely")
        Instant asOf,

        @Schema(description = "false from the day of deregistration, revocation or merger: nothing is recommended")
        boolean operating,

        @Schema(description = "the duty first, then what the plan stresses, then the rest in the catalogue's order")
        List<Recommendation> recommendations,

        @Schema(description = "what the plan names and nobody can apply for any more: never recommended")
        List<Recommendation> discontinued,

        @Schema(description = "what the plan says that is no certification")
        List<Recommendation> advice,

        @Schema(description = "rules that depend on a finer industry than is registered")
        List<Undecided> undecided,

        @Schema(description = "what stands against an application on this day")
        List<Eligibility> eligibility) {

    /** Whether the enterprise holds it on the day. */
    public enum State {
        /** 未持有 */
        MISSING,
        /** 已持有 */
        HELD,
        /** 已持有,有失效风险: suspended, or ending within 90 days */
        HELD_AT_RISK,
        /** Not a thing that is held. */
        ADVICE,
        /** 已停止受理 */
        DISCONTINUED
    }

    /** One certification, recognition or advice. */
    @Schema(name = "Recommendation")
    public record Recommendation(
            @Schema(examples = "QMS") String offer,
            String nameZh,
            String nameEn,
            @Schema(examples = "CERTIFICATION") String kind,
            Word word,
            @Schema(description = "how binding it is") String wordZh,
            String wordEn,

            @Schema(description = "the plan stresses it for this enterprise")
            boolean priority,

            State state,
            @Schema(description = "SUSPENDED, LAPSING") List<String> risks,

            @Schema(description = "when the last one ended, if none is held", nullable = true)
            LocalDate lostOn,

            List<Why> why,
            List<Certificate> holdings,

            @Schema(description = "recorded marks that fulfil it (绿色工厂 …)")
            List<Mark> marks,

            @Schema(nullable = true) String noteZh,
            @Schema(nullable = true) String noteEn) {}

    /** A rule that recommends it, and what of the enterprise fits. */
    @Schema(name = "RecommendationGround")
    public record Why(
            @Schema(examples = "R0") String rule,

            @Schema(description = "ALL, INDUSTRY, LIST or CERTIFICATE", examples = "INDUSTRY")
            String ground,

            @Schema(description = "the industry, list or class that fits", examples = "C136", nullable = true)
            String matched,

            Word word,
            @Schema(examples = "二(二)4") String planItem,
            @Schema(description = "the plan's own words") String sentence,

            @Schema(description = "how sure the reading of those words is", examples = "HIGH")
            String confidence) {}

    /** A certificate that fulfils it, held or formerly held. */
    @Schema(name = "RecommendationHolding")
    public record Certificate(
            UUID certificateId,
            String number,
            String scheme,
            boolean inForce,
            boolean suspended,

            @JsonProperty("ends_on") @Schema(description = "first day on which it is no more")
            LocalDate endsOn) {}

    /** A mark that was recorded as quality work. */
    @Schema(name = "RecommendationMark")
    public record Mark(
            UUID activityId,
            @Schema(examples = "GREEN_FACTORY") String kind,
            String title,
            @Schema(nullable = true) String level,
            LocalDate since,

            @Schema(description = "last day; null where it is open", nullable = true)
            LocalDate validTo) {}

    /** A rule that would fit a finer industry. */
    @Schema(name = "UndecidedRule")
    public record Undecided(
            @Schema(examples = "R2a") String rule,
            @Schema(description = "industries it is about") List<String> industries,
            List<String> offers) {}

    /** A fact against an application, by a rule of the certification. */
    @Schema(name = "EligibilityFact")
    public record Eligibility(
            @Schema(examples = "QMS-2025-LIST") String condition,
            @Schema(examples = "SERIOUS_DISHONESTY") String fact,

            @Schema(description = "BARRED, or CHECK where the reason of the end is not known")
            String verdict,

            List<String> offers,
            @Schema(description = "since when") LocalDate since,

            @Schema(
                    description = "first day on which it no longer stands against; null when not known",
                    nullable = true)
            LocalDate until,

            @Schema(description = "certificate number or decision it rests on", nullable = true)
            String evidence,

            String source,

            @Schema(description = "how sure the rule is", examples = "FOUND")
            String confidence,

            String textZh,
            String textEn) {}
}
