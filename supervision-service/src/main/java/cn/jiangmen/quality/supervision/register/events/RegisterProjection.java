package cn.jiangmen.quality.supervision.register.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import cn.jiangmen.quality.kit.events.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Keeps the newest state of every enterprise, certificate and certification body: what the register of objects is made of.
 * An event that was seen, is late or comes out of order changes nothing.
 */
@ApplicationScoped
public class RegisterProjection implements Projection {
    private static final String PREFIX = "cn.jiangmen.quality.";
    private static final String VERSION = ".v1";

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Set<String> topics() {
        return Set.of("enterprise.events.v1", "certificate.events.v1", "certification-body.events.v1");
    }

    @Override
    public void apply(Connection transaction, List<EventEnvelope> events) throws SQLException {
        Newest<EnterpriseState> enterprises = new Newest<>(EnterpriseState::of, EnterpriseState::id);
        Newest<CertificateState> certificates = new Newest<>(CertificateState::of, CertificateState::id);
        Newest<BodyState> bodies = new Newest<>(BodyState::of, BodyState::id);
        for (EventEnvelope event : events) {
            switch (aggregate(event.type())) {
                case "enterprise" -> enterprises.add(event);
                case "certificate" -> certificates.add(event);
                case "certification-body" -> bodies.add(event);
                default -> throw new ImpossibleEvent("type " + event.type() + " does not belong here");
            }
        }
        EnterpriseReplica.store(transaction, enterprises);
        CertificateReplica.store(transaction, certificates);
        BodyReplica.store(transaction, bodies);
    }

    /** Any past participle of version 1 will do: each event carries the full state. */
    private static String aggregate(String type) {
        if (!type.startsWith(PREFIX) || !type.endsWith(VERSION)) {
            throw new ImpossibleEvent("type " + type + " is not known");
        }
        String name = type.substring(PREFIX.length(), type.length() - VERSION.length());
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
