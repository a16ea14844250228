package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.Term;
import java.time.LocalDate;
import java.util.List;

/**
 * What is told of a body's attraction to the city.
 *
 * @param attracted whether it is, or was until {@code until}
 * @param on since when; null = since ever
 * @param until first day on which it no longer is, or null
 */
public record Attraction(boolean attracted, LocalDate on, LocalDate until) {
    /**
     * The periods that follow.
     *
     * @throws BodyRefused.ContradictoryAttraction when days are told of a body that was never attracted, or out of order
     */
    List<AttractedPeriod> periods() {
        Term.plausible("attracted_on", on);
        Term.plausible("attracted_until", until);
        boolean anyDay = on != null || until != null;
        boolean disordered = on != null && until != null && !on.isBefore(until);
        if ((!attracted && anyDay) || disordered) {
            throw new BodyRefused.ContradictoryAttraction();
        }
        return attracted ? List.of(new AttractedPeriod(on, until)) : List.of();
    }
}
