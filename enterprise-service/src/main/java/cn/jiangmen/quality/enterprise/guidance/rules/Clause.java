package cn.jiangmen.quality.enterprise.guidance.rules;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a rule recommends what: to those who fit any of the grounds and none of the exceptions. */
@Schema(name = "GuidanceClause")
public record Clause(
        @Schema(description = "to every enterprise and organisation")
        Boolean everyone,

        @Schema(description = "GB/T 4754 keys (letter and digits), with all below them", examples = "[\"C136\"]")
        List<String> industries,

        @Schema(description = "industries below them that are not meant")
        List<String> except,

        @Schema(description = "named lists", examples = "[\"KEY_ENERGY_USER\"]")
        List<String> lists,

        @Schema(description = "to holders of certificates of these classes", examples = "[\"CCC\"]")
        List<String> holders,

        @Schema(description = "what is recommended, see /api/v1/guidance-offers", examples = "[\"HACCP\", \"FSMS\"]")
        List<String> offers) {
    public Clause {
        everyone = Boolean.TRUE.equals(everyone);
        industries = orNone(industries);
        except = orNone(except);
        lists = orNone(lists);
        holders = orNone(holders);
        offers = orNone(offers);
    }

    boolean hasGround() {
        return everyone || !industries.isEmpty() || !lists.isEmpty() || !holders.isEmpty();
    }

    private static List<String> orNone(List<String> told) {
        return told == null ? List.of() : List.copyOf(told);
    }
}
