package cn.jiangmen.quality.certificate.visits;

import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.RuleKind;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.certificate.schemes.SchemeRule;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The rules of surveillance of every scheme, cut into periods in which they stay the same. */
@ApplicationScoped
class SurveillanceRules {
    private static final List<RuleKind> KINDS =
            List.of(RuleKind.FIRST_SURVEILLANCE, RuleKind.SURVEILLANCE_INTERVAL, RuleKind.SURVEILLANCE_CALENDAR_YEARS);

    private final Catalogue catalogue;

    SurveillanceRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What holds for a scheme from a day on.
     *
     * @param until the day after the last, null = until further notice
     * @param first from issue to the first surveillance; the interval where no rule of its own is known
     * @param next from one surveillance to the next
     * @param years in which calendar year at the latest
     */
    record Period(String scheme, LocalDate since, LocalDate until, Span first, Span next, Span years) {}

    /** One rule as the query needs it; one of the three amounts is set. */
    record Span(
            String kind,
            Integer months,
            Integer days,
            Integer years,
            String scheme,
            LocalDate validFrom,
            String source,
            String confidence) {
        static Span of(SchemeRule rule) {
            return new Span(
                    rule.kind().name(),
                    rule.unit() == SchemeRule.Unit.MONTH ? rule.amount() : null,
                    rule.unit() == SchemeRule.Unit.DAY ? rule.amount() : null,
                    rule.unit() == SchemeRule.Unit.YEAR ? rule.amount() : null,
                    rule.scheme(),
                    rule.validFrom(),
                    rule.source(),
                    rule.confidence().name());
        }
    }

    /** All periods of all schemes that certificates can name, as a JSON array. */
    String json() {
        Schemes schemes = catalogue.schemes();
        List<Period> periods = new ArrayList<>();
        for (Scheme scheme : schemes.all()) {
            if (scheme.assignable()) {
                periods.addAll(periods(scheme.code(), schemes));
            }
        }
        try {
            return Json.EVENTS.writeValueAsString(periods);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Period> periods(String scheme, Schemes schemes) {
        NavigableSet<LocalDate> starts = new TreeSet<>();
        for (String above : schemes.above(scheme)) {
            for (SchemeRule rule : schemes.ownRules(above)) {
                if (KINDS.contains(rule.kind())) {
                    starts.add(rule.validFrom());
                }
            }
        }
        List<Period> periods = new ArrayList<>();
        for (LocalDate since : starts) {
            Optional<Span> next = span(schemes, scheme, RuleKind.SURVEILLANCE_INTERVAL, since);
            periods.add(new Period(
                    scheme,
                    since,
                    starts.higher(since),
                    span(schemes, scheme, RuleKind.FIRST_SURVEILLANCE, since)
                            .or(() -> next)
                            .orElse(null),
                    next.orElse(null),
                    span(schemes, scheme, RuleKind.SURVEILLANCE_CALENDAR_YEARS, since)
                            .orElse(null)));
        }
        return periods;
    }

    private static Optional<Span> span(Schemes schemes, String scheme, RuleKind kind, LocalDate on) {
        return schemes.rule(scheme, kind, on).map(Span::of);
    }
}
