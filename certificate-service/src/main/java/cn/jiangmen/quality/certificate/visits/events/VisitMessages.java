package cn.jiangmen.quality.certificate.visits.events;

import cn.jiangmen.quality.certificate.visits.Visit;
import cn.jiangmen.quality.kit.events.Change;

/** Turns what happened to a visit into the event of the contract. */
public final class VisitMessages {
    public static final String TOPIC = "certificate-visit.events.v1";

    private VisitMessages() {}

    /**
     * The event of one version.
     *
     * @param verb {@code recorded}, {@code corrected} or {@code withdrawn}
     */
    public static Change change(Visit visit, String verb, String reason) {
        return new Change(TOPIC, visit.id(), visit.version(), type(verb), VisitState.of(visit, reason));
    }

    /** The present state once more, for readers that know more than a restored database. */
    public static Change again(Visit visit) {
        return change(visit, visit.withdrawnAt() != null ? "withdrawn" : "corrected", null);
    }

    public static String type(String verb) {
        return "cn.jiangmen.quality.certificate-visit." + verb + ".v1";
    }
}
