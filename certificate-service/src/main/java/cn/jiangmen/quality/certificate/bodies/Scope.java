package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.Term;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days on which a body may certify to a scheme (批准范围, 认证认可条例 Art 9), half-open.
 *
 * @param scheme code of the catalogue; a category stands for all schemes below it
 * @param from first day; null = since its approval
 * @param to first day on which it no longer may; null = until further notice
 */
public record Scope(String scheme, LocalDate from, LocalDate to) {
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /**
     * The scopes of a body after what is known of one scheme was replaced.
     *
     * @throws BodyRefused.ScopeReversed when days are out of order
     */
    static List<Scope> replacing(List<Scope> known, String scheme, List<Scope> periods) {
        for (Scope period : periods) {
            Term.plausible("from", period.from());
            Term.plausible("to", period.to());
            if (period.isReversed()) {
                throw new BodyRefused.ScopeReversed();
            }
        }
        return Stream.concat(known.stream().filter(scope -> !scope.scheme().equals(scheme)), periods.stream())
                .sorted(Comparator.comparing(Scope::scheme)
                        .thenComparing(Scope::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private boolean isReversed() {
        return from != null && to != null && !from.isBefore(to);
    }
}
