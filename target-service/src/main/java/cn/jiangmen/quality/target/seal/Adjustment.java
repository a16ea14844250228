package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.target.Basis;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A correction that was recorded beside a seal; the sealed figures stay as they are.
 *
 * @param number place in the chain
 * @param seal the seal it stands beside
 * @param county where it corrects; the city follows
 * @param amount what is added to the figure of this basis, negative where something is taken off
 */
public record Adjustment(
        long number,
        UUID id,
        String previousHash,
        UUID seal,
        String sealHash,
        String indicator,
        String county,
        Basis basis,
        int amount,
        LocalDate effectiveOn,
        Instant recordedAt,
        String documentNumber,
        String reason,
        String by) {

    /** Tells seals from adjustments in the chain. */
    @JsonProperty(value = "kind", access = JsonProperty.Access.READ_ONLY)
    String kind() {
        return "ADJUSTMENT";
    }

    /** What is to be recorded. */
    public record Decision(
            String indicator,
            String county,
            Basis basis,
            int amount,
            LocalDate effectiveOn,
            String documentNumber,
            String reason,
            String by) {}
}
