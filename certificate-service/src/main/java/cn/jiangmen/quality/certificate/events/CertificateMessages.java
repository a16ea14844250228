package cn.jiangmen.quality.certificate.events;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateEvent;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.events.Change;
import java.time.Clock;
import java.time.LocalDate;

/** Turns what happened to a certificate into the event of the contract. */
public final class CertificateMessages {
    public static final String TOPIC = "certificate.events.v1";

    private CertificateMessages() {}

    /**
     * The event of one version.
     *
     * @param version the certificate's version after the change, as it is or will be stored
     */
    public static Change change(
            Certificate certificate, long version, CertificateEvent event, Schemes schemes, Clock clock) {
        CertificateState state = CertificateState.of(
                certificate, schemes.find(certificate.scheme()).orElseThrow(), event, LocalDate.now(clock));
        return new Change(TOPIC, certificate.id(), version, type(event.kind()), state);
    }

    public static String type(CertificateEvent.Kind kind) {
        return "cn.jiangmen.quality.certificate." + kind.label() + ".v1";
    }
}
