package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.target.announce.Announcing;
import cn.jiangmen.quality.target.announce.TargetSet;
import cn.jiangmen.quality.target.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Records decisions on targets, and finds them again. */
@ApplicationScoped
public class AllocationService {
    private final DataSource database;
    private final Ledger ledger;
    private final Announcing announcing;
    private final Clock clock;

    AllocationService(DataSource database, Ledger ledger, Announcing announcing, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.announcing = announcing;
        this.clock = clock;
    }

    /**
     * Records a decision; the ledger's sequence rises, which is how every reader of today's targets notices. Told to other
     * platforms is the decision that takes effect last, which is another one where this reaches back before it.
     */
    @Transactional
    public Allocation decide(Allocation.Decision decision) {
        try (Connection transaction = database.getConnection()) {
            Allocation decided = decide(transaction, decision);
            announcing.targetSet(told(Allocations.last(transaction, decided)));
            return decided;
        } catch (SQLException e) {
            throw new PersistenceException("the allocation was not recorded", e);
        }
    }

    Allocation decide(Connection transaction, Allocation.Decision decision) throws SQLException {
        PlanTerm term = PlanReading.term(transaction, decision.plan(), decision.effectiveOn());
        PlanLine line = PlanReading.line(transaction, term.code(), decision.indicator(), decision.effectiveOn());
        ledger.hold(transaction);
        long number = Allocations.next(transaction);
        Allocation decided = Allocation.decide(decision, term, line, Ids.next(), number, clock.instant());
        Allocations.add(transaction, decided);
        ledger.advance(transaction);
        return Allocations.find(transaction, decided.id()).orElseThrow();
    }

    /**
     * One decision.
     *
     * @throws AllocationRefused.UnknownAllocation when there is none of this id
     */
    public Allocation get(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Allocations.find(connection, id).orElseThrow(AllocationRefused.UnknownAllocation::new);
        }
    }

    /** Decisions in the order of recording, after a number; null filters let everything through. */
    public List<Allocation> list(String plan, String indicator, Integer year, long after, int limit)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Allocations.list(connection, plan, indicator, year, after, limit);
        }
    }

    private static TargetSet told(Allocation holding) {
        return new TargetSet(
                holding.plan(),
                holding.indicator(),
                holding.year(),
                holding.cityTarget(),
                holding.shares().entrySet().stream()
                        .map(share -> new TargetSet.Share(share.getKey(), share.getValue()))
                        .toList(),
                holding.unallocated(),
                holding.documentNumber(),
                holding.effectiveOn(),
                holding.reason(),
                holding.by());
    }
}
