package cn.jiangmen.quality.supervision.dishonesty;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a record tells of the penalty that it rests on. */
@Embeddable
public record PenaltyCopy(
        @Column(name = "penalty_id") UUID id,
        @Column(name = "penalty_decision_number") String decisionNumber,
        @Column(name = "penalty_decided_on") LocalDate decidedOn,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "penalty_kinds")
        List<String> kinds,

        @Column(name = "penalty_article") String article) {

    static PenaltyCopy of(PenaltyBasis penalty) {
        return new PenaltyCopy(
                penalty.id(), penalty.decisionNumber(), penalty.decidedOn(), penalty.kinds(), penalty.article());
    }
}
