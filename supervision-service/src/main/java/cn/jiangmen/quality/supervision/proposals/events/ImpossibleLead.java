package cn.jiangmen.quality.supervision.proposals.events;

/** An event that says what cannot be; it is parked with this reason. */
final class ImpossibleLead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImpossibleLead(String reason) {
        super(reason, null, false, false);
    }
}
