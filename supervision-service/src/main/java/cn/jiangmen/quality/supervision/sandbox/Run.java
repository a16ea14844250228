package cn.jiangmen.quality.supervision.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scenario that is being played.
 *
 * @param steps how many it has
 * @param played how many were played
 * @param known what the steps have learnt: the record's id, its credit code and more
 */
@Schema(name = "SandboxRun", description = "情景演练")
public record Run(
        UUID id,
        String scenario,
        @Schema(nullable = true) String consumer,
        int steps,
        int played,
        State state,
        Map<String, String> known,
        List<Outcome> outcomes,
        Instant begunAt,
        long version) {

    /** Whether it goes on. */
    @Schema(name = "SandboxRunState")
    public enum State {
        RUNNING,
        DONE,
        /** a step was not as it should be */
        FAILED
    }

    /**
     * What came of a step.
     *
     * @param number from 1
     * @param entries those of the record that came with it
     * @param problem what was not as it should be, or null
     * @param asks what the consumer is to do before the next step; null = read and accept
     */
    @Schema(name = "SandboxOutcome")
    public record Outcome(
            int number,
            String zh,
            String en,
            Instant now,
            List<Made> calls,
            List<Scenario.Expected> expects,
            List<Told> entries,
            @Schema(nullable = true) String problem,
            @Schema(nullable = true) Scenario.Asked asks) {}

    /** A call that was made. */
    @Schema(name = "SandboxCallMade")
    public record Made(String method, String path, int status) {}

    /** An entry of the feed. */
    @Schema(name = "SandboxEntry")
    public record Told(
            long sequence,
            UUID entryId,
            String type,
            boolean active,
            @Schema(nullable = true) UUID correctsId) {}
}
