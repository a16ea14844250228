package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import cn.jiangmen.quality.kit.events.Projection;
import cn.jiangmen.quality.target.ledger.Ledger;
import cn.jiangmen.quality.target.ledger.Touched;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Feeds the ledger: stores the newest state of each aggregate in a batch, then recounts the subjects it touched. An event
 * that was seen, is late or comes out of order changes nothing, because a newer state is kept and the count is of states.
 */
@ApplicationScoped
public class LedgerProjection implements Projection {
    private static final String PREFIX = "cn.jiangmen.quality.";
    private static final String VERSION = ".v1";

    private final Ledger ledger;
    private final ProgressBoard board;

    LedgerProjection(Ledger ledger, ProgressBoard board) {
        this.ledger = ledger;
        this.board = board;
    }

    @Override
    public String name() {
        return Ledger.PROJECTION;
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
        ledger.hold(transaction);
        Touched touched = new Touched();
        if (!enterprises.isEmpty()) {
            EnterpriseReplica.store(transaction, enterprises, touched);
        }
        if (!certificates.isEmpty()) {
            CertificateReplica.store(transaction, certificates, touched);
        }
        if (!bodies.isEmpty()) {
            BodyReplica.store(transaction, bodies, touched);
        }
        if (ledger.recount(transaction, touched)) {
            ledger.causedBy(
                    transaction,
                    events.size(),
                    events.size() == 1 ? events.getFirst().id() : null);
        }
    }

    @Override
    public void committed() {
        board.wake();
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
