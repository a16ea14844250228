package cn.jiangmen.quality.certificate.expiry.events;

import cn.jiangmen.quality.kit.events.Change;
import java.util.Locale;

/** Turns an announcement into the event of the contract. */
public final class ExpiryMessages {
    public static final String TOPIC = "certificate-expiry.events.v1";

    private ExpiryMessages() {}

    /**
     * The event of one announcement.
     *
     * @param version how many announcements of this certificate's expiry there were, this one included
     */
    public static Change change(ExpiryState state, long version) {
        return new Change(TOPIC, state.certificateId(), version, type(state), "expiry-" + state.announcedOn(), state);
    }

    private static String type(ExpiryState state) {
        return "cn.jiangmen.quality.certificate-expiry." + state.stage().name().toLowerCase(Locale.ROOT) + ".v1";
    }
}
