package cn.jiangmen.quality.enterprise.assistance;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a request may stay in a state; rows with the day from which they hold, and where they are from. */
@ApplicationScoped
public class AssistanceTerms {
    private final JsonRows rows;

    AssistanceTerms(JsonRows rows) {
        this.rows = rows;
    }

    /** One row. */
    @Schema(name = "AssistanceTerm")
    public record Term(
            AssistanceStatus status,
            LocalDate validFrom,
            @Schema(examples = "5") int days,
            @Schema(examples = "建议值,待市局确认:受理") String source) {}

    /** All rows, by state and day. */
    @Transactional
    public List<Term> all() {
        return rows.list(
                Term.class, "select status, valid_from, days, source from assistance_term order by status, valid_from");
    }

    /** By when the next step is due after one that led to a state. */
    LocalDate due(AssistanceStatus status, LocalDate on) {
        return all().stream()
                .filter(term -> term.status() == status && !term.validFrom().isAfter(on))
                .max(Comparator.comparing(Term::validFrom))
                .map(term -> on.plusDays(term.days()))
                .orElseThrow(() -> new IllegalStateException("no term for " + status));
    }
}
