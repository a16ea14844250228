package cn.jiangmen.quality.supervision.dishonesty.events;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.supervision.dishonesty.Proposal;
import cn.jiangmen.quality.supervision.dishonesty.Step;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Turns an act on a proposal into the event that the suite's own readers get. */
public final class ProposalMessages {
    private static final String TOPIC = "supervision.events.v1";

    private ProposalMessages() {}

    /** The event of an act; the proposal is in the state after it. */
    public static Change change(Proposal each, Step step) {
        ProposalState state = new ProposalState(
                each.id(),
                step.entryId(),
                each.caseNumber(),
                each.creditCode(),
                each.enterpriseName(),
                each.county(),
                each.ground(),
                each.status(),
                each.proposedOn(),
                each.notifiedOn().orElse(null),
                each.defendedOn().orElse(null),
                each.defenceOutcome().orElse(null),
                each.consentRequestedOn().orElse(null),
                each.consentAuthority().orElse(null),
                each.consentedOn().orElse(null),
                each.endedOn().orElse(null),
                each.recordId().orElse(null),
                step.on(),
                step.reason());
        return new Change(TOPIC, each.id(), each.version(), type(step.verb()), state);
    }

    /** A version again, exactly as it was told. */
    static Change again(UUID id, long version, String verb, JsonNode state) {
        return new Change(TOPIC, id, version, type(verb), "republished", state);
    }

    private static String type(String verb) {
        return "cn.jiangmen.quality.dishonesty-proposal." + verb + ".v1";
    }
}
