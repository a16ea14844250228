package cn.jiangmen.quality.kit.events;

/** An event that says what cannot be; it is parked with this reason. */
public final class ImpossibleEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImpossibleEvent(String reason) {
        super(reason, null, false, false);
    }
}
