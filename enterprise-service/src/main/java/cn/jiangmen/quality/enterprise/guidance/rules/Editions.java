package cn.jiangmen.quality.enterprise.guidance.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The editions of a rule by their first days, each until the next.
 *
 * @param all in the order of their days, never empty
 */
record Editions(List<Edition> all) {
    Editions {
        all = List.copyOf(all);
    }

    Optional<Edition> on(LocalDate day) {
        return all.stream().filter(edition -> !edition.from().isAfter(day)).reduce((_, later) -> later);
    }

    Edition last() {
        return all.getLast();
    }

    Editions and(Edition next) {
        return new Editions(Stream.concat(all.stream(), Stream.of(next)).toList());
    }
}
