package cn.jiangmen.quality.certificate.suspicion.events;

import cn.jiangmen.quality.kit.events.Change;

/** Turns what happened to a lead into the event that readers get. */
public final class LeadMessages {
    public static final String TOPIC = "certificate-lead.events.v1";

    private LeadMessages() {}

    /** What happened, each an event type of the contract. */
    public enum Verb {
        RAISED,
        /** other facts, the same suspicion */
        AMENDED,
        CLEARED;

        /** The name in event types and histories. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Change change(LeadState state, long version, Verb verb, String cause) {
        return new Change(TOPIC, state.leadId(), version, type(verb), cause, state);
    }

    public static String type(Verb verb) {
        return "cn.jiangmen.quality.certificate-lead." + verb.label() + ".v1";
    }
}
