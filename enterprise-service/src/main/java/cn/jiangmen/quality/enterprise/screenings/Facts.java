package cn.jiangmen.quality.enterprise.screenings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an enterprise stands on a day, as far as it may be told for a purpose: no person, no facts of a single case.
 *
 * @param register null when it is not in the register
 * @param basis codes that say what the answer rests on, see {@code /api/v1/screening-basis-codes}
 */
@Schema(name = "ScreeningFacts")
public record Facts(
        @Schema(nullable = true) Register register,
        Certificates certificates,
        Dishonesty dishonesty,
        OpenCases openCases,

        @Schema(examples = "[\"CERTIFICATE_IN_FORCE\"]") List<String> basis) {

    /**
     * Who it is now.
     *
     * @param creditCode its present code, also when a former one was asked for
     * @param county null when it is not known; {@code outside} of the city
     */
    @Schema(name = "ScreeningRegister")
    public record Register(
            @Schema(examples = "91440703MA4T000275") String creditCode,
            @Schema(examples = "江门市蓬江区示例照明有限公司") String name,
            @Schema(examples = "OPERATING") String status,
            @Schema(nullable = true, examples = "440703") String county) {}

    /**
     * The certificates that name it, in force or suspended.
     *
     * @param items the first of them by number
     * @param more whether there are more than are listed
     */
    @Schema(name = "ScreeningCertificates")
    public record Certificates(int inForce, int suspended, List<Certificate> items, boolean more) {}

    /**
     * A certificate.
     *
     * @param roles in which it is named: HOLDER, APPLICANT, MANUFACTURER, FACTORY
     * @param expiresOn last day of validity
     */
    @Schema(name = "ScreeningCertificate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Certificate(
            @Schema(examples = "00124Q31234R0M/4400") String number,
            @Schema(examples = "A0101") String scheme,
            @Schema(nullable = true, examples = "QMS") String kpiClass,
            List<String> roles,
            @Schema(examples = "IN_FORCE") String state,
            LocalDate issuedOn,
            LocalDate expiresOn,
            @Schema(nullable = true) String body) {}

    /** What is in force of dishonesty; what is over is told no more. */
    @Schema(name = "ScreeningDishonesty")
    public record Dishonesty(boolean serious, List<Listing> records) {}

    /**
     * A dishonesty record in force.
     *
     * @param latestEndOn first day on which it is off at the latest
     */
    @Schema(name = "ScreeningListing")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Listing(
            @Schema(examples = "SERIOUS_LISTING") String kind,
            @Schema(examples = "SERIOUS") String grade,
            @Schema(nullable = true) String decisionNumber,
            @Schema(nullable = true) String ground,
            @Schema(nullable = true) String groundText,
            LocalDate listedOn,
            @Schema(nullable = true) LocalDate latestEndOn,
            List<Measure> measures) {}

    /** A measure that applies on the day (惩戒措施). */
    @Schema(name = "ScreeningMeasure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measure(
            String code, String name, String legalBasis, String authority, LocalDate from, LocalDate to) {}

    /** How many cases are open; what they are about is not told before they are decided. */
    @Schema(name = "ScreeningOpenCases")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OpenCases(
            int count, @Schema(nullable = true) LocalDate earliestOpenedOn) {}
}
