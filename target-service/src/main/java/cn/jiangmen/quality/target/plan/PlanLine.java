package cn.jiangmen.quality.target.plan;

import cn.jiangmen.quality.target.Basis;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A line of a plan, and the days for which it applies; half-open, null ends are open. */
@Entity
class PlanLine {
    @Id
    private UUID id;

    private String plan;
    private String indicator;
    private LocalDate appliesFrom;
    private LocalDate appliesUntil;
    private int position;
    private String item;
    private String words;
    private int threshold;
    private boolean strict;

    @Enumerated(EnumType.STRING)
    @ColumnTransformer(read = "basis::text", write = "?::basis")
    private Basis basis;

    private int decimals;
    private String documentNumber;

    protected PlanLine() {}

    /** @param documentNumber of the amendment that brings it; null: the plan itself */
    PlanLine(UUID id, String plan, Asked asked, LocalDate appliesFrom, String documentNumber) {
        this.id = id;
        this.plan = plan;
        this.indicator = asked.indicator();
        this.appliesFrom = appliesFrom;
        replace(asked, documentNumber);
    }

    /** Asks something else for the same days. */
    final void replace(Asked asked, String broughtBy) {
        position = asked.position();
        item = asked.item();
        words = asked.words();
        threshold = asked.threshold();
        strict = asked.strict();
        basis = asked.basis();
        decimals = asked.decimals();
        documentNumber = broughtBy;
    }

    /** It applies no more from this day on. */
    void end(LocalDate day) {
        appliesUntil = day;
    }

    boolean appliesOn(LocalDate day) {
        return (appliesFrom == null || !appliesFrom.isAfter(day))
                && (appliesUntil == null || day.isBefore(appliesUntil));
    }

    boolean beginsOn(LocalDate day) {
        return day.equals(appliesFrom);
    }

    Asked asked() {
        return new Asked(indicator, position, item, words, threshold, strict, basis, decimals);
    }

    String plan() {
        return plan;
    }

    String indicator() {
        return indicator;
    }

    int position() {
        return position;
    }

    LocalDate appliesFrom() {
        return appliesFrom;
    }

    LocalDate appliesUntil() {
        return appliesUntil;
    }

    String documentNumber() {
        return documentNumber;
    }
}
