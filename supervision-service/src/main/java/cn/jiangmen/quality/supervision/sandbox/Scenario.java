package cn.jiangmen.quality.supervision.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A life of a record, step by step, with the entries that a consumer must see.
 *
 * @param after the scenario whose steps are played first, or null
 */
@Schema(name = "SandboxScenario", description = "情景")
public record Scenario(
        @Schema(examples = "repair") String name,
        String zh,
        String en,
        @Schema(nullable = true, examples = "listing") String after,
        List<Step> steps) {

    /**
     * One step: the clock moves, then the calls are made, then the entries are looked at.
     *
     * @param clock a period as ISO 8601 writes it, or null
     * @param expects the entries of the record that come with this step, all of them and in order
     * @param asks what the consumer is to do before the next step; null = read and accept
     */
    @Schema(name = "SandboxScenarioStep")
    public record Step(
            String zh,
            String en,
            @Schema(nullable = true, examples = "P7D") String clock,
            List<Call> calls,
            List<Expected> expects,
            @Schema(nullable = true) Asked asks) {}

    /**
     * One call of the public API; {@code ${name}} stands for what is known.
     *
     * @param keep names for values of the answer, by JSON pointer
     * @param expect values of the answer, by JSON pointer; {@code *} as a part stands for any element, as a value for any
     *     but null
     */
    @Schema(name = "SandboxCall")
    public record Call(
            @Schema(examples = "POST") String method,
            String path,

            @Schema(implementation = Object.class, nullable = true)
            JsonNode body,

            int status,
            @Schema(nullable = true) Map<String, String> keep,
            @Schema(nullable = true) Map<String, String> expect) {}

    /**
     * An entry.
     *
     * @param corrects id of the entry that it corrects, where it must name one
     */
    @Schema(name = "SandboxExpectedEntry")
    public record Expected(
            @Schema(examples = "cn.jiangmen.quality.dishonesty.listed.v1")
            String type,

            boolean active,
            @Schema(nullable = true) String corrects) {}

    /**
     * What a consumer does: rejects the newest entry, stays away until the next step, reads without an answer, gives all its
     * receipts again, or begins anew with an empty store.
     */
    @Schema(name = "SandboxAsked")
    public record Asked(
            Answer answer,

            @Schema(nullable = true, examples = "NAME_CODE_MISMATCH")
            String code,

            @Schema(nullable = true, examples = "enterprise_name")
            String field) {

        /** How. */
        @Schema(name = "SandboxAnswer")
        public enum Answer {
            REJECTED,
            AWAY,
            SILENT,
            REPEAT,
            BEGIN_ANEW
        }
    }
}
