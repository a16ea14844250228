package cn.jiangmen.quality.supervision.proposals;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;

/**
 * What a lead says.
 *
 * @param rule code of the rule that raised it
 * @param basis articles that the suspicion is about
 * @param subjectKind {@code ENTERPRISE} or {@code BODY}
 * @param subjectName null where the register has none
 * @param county of the city, or null
 * @param evidence a JSON object
 */
@Embeddable
public record LeadFacts(
        String rule,
        String ruleNameZh,
        String ruleNameEn,
        String basis,
        String subjectKind,
        String subjectName,
        String creditCode,
        String county,
        String certificateNumber,
        String body,
        String scheme,

        @ColumnTransformer(write = "?::jsonb") String evidence,

        @Enumerated(EnumType.STRING) LeadStatus leadStatus,
        LocalDate foundOn) {

    /** Whether the suspicion rests on the same facts; which county they lie in is none of them. */
    boolean sameGroundsAs(LeadFacts other) {
        return tree(evidence).equals(tree(other.evidence));
    }

    /** Whether nothing is told anew, whatever the order of the evidence's fields. */
    boolean sameAs(LeadFacts other) {
        return sameGroundsAs(other) && with(other.evidence).equals(other);
    }

    private LeadFacts with(String sameEvidence) {
        return new LeadFacts(
                rule,
                ruleNameZh,
                ruleNameEn,
                basis,
                subjectKind,
                subjectName,
                creditCode,
                county,
                certificateNumber,
                body,
                scheme,
                sameEvidence,
                leadStatus,
                foundOn);
    }

    private static JsonNode tree(String json) {
        try {
            return Json.EVENTS.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence cannot be read", e);
        }
    }
}
