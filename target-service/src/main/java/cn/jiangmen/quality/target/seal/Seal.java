package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.target.Basis;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The figures of a plan on the day a year's targets were due, as they were known when they were sealed.
 *
 * @param number place in the chain
 * @param on the day the figures are of
 * @param asOf everything published before this moment is in them
 * @param asKnownAt when they were read
 * @param sequence the state of the ledger they were read from
 * @param parkedEvents events that could not be applied by then
 */
public record Seal(
        long number,
        UUID id,
        String previousHash,
        String plan,
        int year,
        LocalDate on,
        Instant asOf,
        Instant asKnownAt,
        long sequence,
        int parkedEvents,
        String documentNumber,
        String reason,
        String by,
        List<Figures> figures) {

    /** Tells seals from adjustments in the chain. */
    @JsonProperty(value = "kind", access = JsonProperty.Access.READ_ONLY)
    String kind() {
        return "SEAL";
    }

    Optional<Figures> of(String indicator) {
        return figures.stream()
                .filter(line -> line.indicator().equals(indicator))
                .findFirst();
    }

    /** One indicator with all its figures. */
    public record Figures(
            String indicator,
            int definitionVersion,
            Basis basis,
            int threshold,
            boolean strict,
            boolean thresholdMet,
            Figure city,
            List<CountyFigure> counties) {

        Optional<Figure> of(String county) {
            return counties.stream()
                    .filter(each -> each.county().equals(county))
                    .map(CountyFigure::figure)
                    .findFirst();
        }
    }

    /** One county's, or what is not attributed to any. */
    public record CountyFigure(String county, Figure figure) {}
}
