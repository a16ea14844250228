package cn.jiangmen.quality.certificate.bodies.events;

import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import cn.jiangmen.quality.kit.events.Change;
import java.time.LocalDate;

/** Turns what happened to a certification body into the event of the contract. */
public final class BodyMessages {
    public static final String TOPIC = "certification-body.events.v1";

    private BodyMessages() {}

    /**
     * The event of one version.
     *
     * @param type {@code registered} or {@code corrected}
     */
    public static Change change(CertificationBody body, String type, String reason, LocalDate today) {
        return new Change(
                TOPIC,
                body.id(),
                body.version(),
                "cn.jiangmen.quality.certification-body." + type + ".v1",
                BodyState.of(body, reason, today));
    }
}
