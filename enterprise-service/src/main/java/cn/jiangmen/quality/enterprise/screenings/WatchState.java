package cn.jiangmen.quality.enterprise.screenings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A watch over the answers of a screening.
 *
 * @param until last day, included
 * @param codes how many codes are watched
 * @param changes how many changes were noticed; the sequence of the last
 */
@Schema(name = "ScreeningWatch")
public record WatchState(
        UUID watchId,
        UUID screeningId,
        @Schema(examples = "SUBSIDY") String purpose,
        String recipient,
        LocalDate until,
        State state,
        @Schema(nullable = true) Instant endedAt,
        @Schema(nullable = true) String endedBy,
        int codes,
        long changes,
        Instant createdAt,

        @Schema(description = "also the ETag", examples = "1")
        long version) {

    /** Whether answers are still looked at. */
    @Schema(name = "ScreeningWatchState")
    public enum State {
        WATCHING,
        /** Its last day is over, or it was ended; what was noticed before is still delivered. */
        ENDED
    }
}
