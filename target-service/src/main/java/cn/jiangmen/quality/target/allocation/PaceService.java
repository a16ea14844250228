package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.target.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Records curves and tolerances, and finds them again. */
@ApplicationScoped
public class PaceService {
    private final DataSource database;
    private final Ledger ledger;
    private final Clock clock;

    PaceService(DataSource database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Records a curve. */
    @Transactional
    public PaceCurve give(PaceCurve.Decision decision) {
        try (Connection transaction = database.getConnection()) {
            PlanTerm term = PlanReading.term(transaction, decision.plan(), decision.effectiveOn());
            PlanLine line = PlanReading.line(transaction, term.code(), decision.indicator(), decision.effectiveOn());
            ledger.hold(transaction);
            PaceCurve given =
                    PaceCurve.give(decision, term, line, Ids.next(), PaceCurves.next(transaction), clock.instant());
            PaceCurves.add(transaction, given);
            return given;
        } catch (SQLException e) {
            throw new PersistenceException("the curve was not recorded", e);
        }
    }

    /** Records from which day on how much tolerance is given. */
    @Transactional
    public PaceTolerance tolerate(String plan, BigDecimal percent, LocalDate effectiveOn, String reason, String by) {
        try (Connection transaction = database.getConnection()) {
            if (plan != null) {
                PlanReading.term(transaction, plan, effectiveOn);
            }
            ledger.hold(transaction);
            return PaceTolerances.add(
                    transaction,
                    new PaceTolerance(0, plan, percent.setScale(2), effectiveOn, reason, by, clock.instant()));
        } catch (SQLException e) {
            throw new PersistenceException("the tolerance was not recorded", e);
        }
    }

    /** Every tolerance there has been, in the order of recording. */
    public List<PaceTolerance> tolerances() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return PaceTolerances.list(connection);
        }
    }

    /**
     * One curve.
     *
     * @throws AllocationRefused.UnknownCurve when there is none of this id
     */
    public PaceCurve get(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return PaceCurves.find(connection, id).orElseThrow(AllocationRefused.UnknownCurve::new);
        }
    }

    /** Curves in the order of recording, after a number; null filters let everything through. */
    public List<PaceCurve> list(String plan, String indicator, String county, long after, int limit)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            return PaceCurves.list(connection, plan, indicator, county, after, limit);
        }
    }
}
