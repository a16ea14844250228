package cn.jiangmen.quality.certificate.chain.events;

import cn.jiangmen.quality.certificate.chain.Link;
import cn.jiangmen.quality.kit.events.Change;

/** Turns what happened to a link into the event of the contract. */
public final class LinkMessages {
    public static final String TOPIC = "certificate-link.events.v1";

    private LinkMessages() {}

    /** The event of the present version: made, or withdrawn. */
    public static Change change(Link link, String reason) {
        return new Change(
                TOPIC,
                link.id(),
                link.version(),
                "cn.jiangmen.quality.certificate-link." + verb(link) + ".v1",
                LinkState.of(link, reason));
    }

    public static String verb(Link link) {
        return link.withdrawnAt() == null ? "made" : "withdrawn";
    }
}
