package cn.jiangmen.quality.supervision.proposals.events;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.supervision.proposals.LeadFacts;
import cn.jiangmen.quality.supervision.proposals.Proposal;
import cn.jiangmen.quality.supervision.proposals.ProposalEvent;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Turns what happened to a proposal into the event that readers get. */
public final class ProposalMessages {
    static final String TOPIC = "case-proposal.events.v1";

    private ProposalMessages() {}

    /** The event of a change; the proposal is in the state after it. */
    public static Change change(Proposal each, long version, ProposalEvent event) {
        return change(each, version, verb(event), event.reason());
    }

    /** The present state, for readers that may have seen versions which were lost here. */
    static Change again(Proposal each) {
        String verb =
                switch (each.status()) {
                    case PROPOSED -> "proposed";
                    case LAPSED -> "lapsed";
                    case ACCEPTED -> "accepted";
                    case DISMISSED -> "dismissed";
                };
        return change(each, each.version(), verb, null).causedBy("republished");
    }

    /** The name in event types and histories. */
    public static String verb(ProposalEvent event) {
        return switch (event) {
            case ProposalEvent.Proposed _ -> "proposed";
            case ProposalEvent.Amended _ -> "amended";
            case ProposalEvent.Lapsed _ -> "lapsed";
            case ProposalEvent.Accepted _ -> "accepted";
            case ProposalEvent.Dismissed _ -> "dismissed";
        };
    }

    private static Change change(Proposal each, long version, String verb, String reason) {
        LeadFacts facts = each.facts();
        ProposalState state;
        try {
            state = new ProposalState(
                    each.id(),
                    facts.rule(),
                    facts.ruleNameZh(),
                    facts.ruleNameEn(),
                    facts.basis(),
                    facts.subjectKind(),
                    facts.subjectName(),
                    facts.creditCode(),
                    facts.county(),
                    facts.certificateNumber(),
                    facts.body(),
                    facts.scheme(),
                    Json.EVENTS.readTree(facts.evidence()),
                    facts.leadStatus(),
                    facts.foundOn(),
                    each.receivedOn(),
                    each.status(),
                    each.caseNumber().orElse(null),
                    each.decidedOn().orElse(null),
                    each.decidedBy().orElse(null),
                    each.decidedOn().orElse(null),
                    reason);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence cannot be read", e);
        }
        return new Change(TOPIC, each.id(), version, "cn.jiangmen.quality.case-proposal." + verb + ".v1", state);
    }
}
