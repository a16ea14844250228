package cn.jiangmen.quality.kit.webhooks;

/** An address that news may not be sent to. */
public final class AddressRefused extends RuntimeException {
    /** What is wrong with it. */
    public enum Reason {
        /** no https address of a host, or one with a user or a fragment */
        NOT_AN_ADDRESS,
        /** it leads into a network that is not public and that the configuration does not allow */
        PRIVATE_NETWORK
    }

    public final String address;
    public final Reason reason;

    AddressRefused(String address, Reason reason) {
        super("address refused: " + reason, null, false, false);
        this.address = address;
        this.reason = reason;
    }
}
