package cn.jiangmen.quality.certificate.suspicion.events;

/** An event that says what cannot be; it is parked with this reason. */
final class ImpossibleEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImpossibleEvent(String reason) {
        super(reason, null, false, false);
    }
}
