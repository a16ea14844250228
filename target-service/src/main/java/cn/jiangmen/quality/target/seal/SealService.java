package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.announce.Announcing;
import cn.jiangmen.quality.target.ledger.Ledger;
import cn.jiangmen.quality.target.ledger.LedgerReading;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.progress.Standings;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Seals years and records adjustments; whoever adds to the chain holds the ledger, so there is one at a time. */
@ApplicationScoped
public class SealService {
    private static final String PLAN = "select starts_on, due_on from plan where code = ? and state = 'PUBLISHED'";

    private static final String PARKED = "select count(*)::int from parked_event where consumer = ?";

    private final DataSource database;
    private final Ledger ledger;
    private final LedgerReading proof;
    private final Standings standings;
    private final Announcing announcing;
    private final Clock clock;

    SealService(
            DataSource database,
            Ledger ledger,
            LedgerReading proof,
            Standings standings,
            Announcing announcing,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.proof = proof;
        this.standings = standings;
        this.announcing = announcing;
        this.clock = clock;
    }

    /** A seal, and its hash. */
    public record Sealed(Seal seal, String hash) {}

    /** An adjustment, and its hash. */
    public record Adjusted(Adjustment adjustment, String hash) {}

    /**
     * Seals a year.
     *
     * <p>The ledger is held meanwhile, so nothing is applied between the figures and the count that proves them. It may
     * take as long as one plain count of the day.
     */
    @Transactional
    public Sealed seal(String plan, int year, String documentNumber, String reason, String by) {
        try (Connection transaction = database.getConnection()) {
            LocalDate on = due(transaction, plan, year);
            if (!today().isAfter(on)) {
                throw new SealRefused.YearNotOver(on);
            }
            ledger.hold(transaction);
            Optional<Chain.Entry> sealed = Chain.sealOf(transaction, plan, year);
            if (sealed.isPresent()) {
                throw new SealRefused.AlreadySealed(seal(sealed.get()).id());
            }
            Standing standing = proven(transaction, on);
            Optional<Chain.Entry> head = Chain.head(transaction);
            Seal seal = new Seal(
                    head.map(Chain.Entry::number).orElse(0L) + 1,
                    Ids.next(),
                    head.map(Chain.Entry::hash).orElse(Canonical.NONE),
                    plan,
                    year,
                    on,
                    standing.asOf(),
                    clock.instant(),
                    standing.sequence(),
                    parked(transaction),
                    documentNumber,
                    reason,
                    by,
                    FigureReading.read(transaction, plan, year, on));
            String hash = Chain.add(transaction, seal.number(), seal);
            announcing.yearSealed(SealNews.of(seal, hash));
            return new Sealed(seal, hash);
        } catch (SQLException e) {
            throw new PersistenceException("the year was not sealed", e);
        }
    }

    /** Records a correction beside a seal. */
    @Transactional
    public Adjusted adjust(UUID id, Adjustment.Decision decision) {
        try (Connection transaction = database.getConnection()) {
            Chain.Entry entry = Chain.seal(transaction, id).orElseThrow(SealRefused.UnknownSeal::new);
            Seal seal = seal(entry);
            if (decision.amount() == 0) {
                throw new SealRefused.NothingAdjusted();
            }
            if (decision.effectiveOn().isBefore(seal.on())
                    || decision.effectiveOn().isAfter(today())) {
                throw new SealRefused.EffectiveOutOfRange(seal.on(), today());
            }
            Figure figure = seal.of(decision.indicator())
                    .flatMap(line -> line.of(decision.county()))
                    .orElseThrow(() -> new SealRefused.NoSuchFigure(decision.indicator(), decision.county()));
            ledger.hold(transaction);
            Recorded before = Recorded.of(adjustments(transaction, id), decision.indicator(), decision.county());
            long sealed = decision.basis() == Basis.DISTINCT ? figure.distinct() : figure.holdings();
            long would = sealed + before.on(decision.basis()) + decision.amount();
            if (would < 0) {
                throw new SealRefused.BelowZero(would);
            }
            Chain.Entry head = Chain.head(transaction).orElseThrow();
            Adjustment adjustment = new Adjustment(
                    head.number() + 1,
                    Ids.next(),
                    head.hash(),
                    id,
                    entry.hash(),
                    decision.indicator(),
                    decision.county(),
                    decision.basis(),
                    decision.amount(),
                    decision.effectiveOn(),
                    clock.instant(),
                    decision.documentNumber(),
                    decision.reason(),
                    decision.by());
            return new Adjusted(adjustment, Chain.add(transaction, adjustment.number(), adjustment));
        } catch (SQLException e) {
            throw new PersistenceException("the adjustment was not recorded", e);
        }
    }

    static Seal seal(Chain.Entry entry) {
        return read(entry, Seal.class);
    }

    static List<Adjusted> adjustments(Connection connection, UUID seal) throws SQLException {
        return Chain.beside(connection, seal).stream()
                .map(entry -> new Adjusted(read(entry, Adjustment.class), entry.hash()))
                .toList();
    }

    /** All that is known is in the figures, and they are right: by the running proof, and by a count of the day itself. */
    private Standing proven(Connection transaction, LocalDate on) throws SQLException {
        Standing standing = standings.in(transaction);
        Instant over = on.plusDays(1).atStartOfDay(Time.ZONE).toInstant();
        if (!standing.caughtUp() || standing.asOf() == null || standing.asOf().isBefore(over)) {
            throw new SealRefused.NotCaughtUp();
        }
        if (standing.drift() > 0) {
            throw new SealRefused.LedgerDrifted(standing.drift());
        }
        int differences = proof.differences(transaction, on).size();
        if (differences > 0) {
            throw new SealRefused.LedgerDrifted(differences);
        }
        return standing;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }

    private static LocalDate due(Connection connection, String plan, int year) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PLAN)) {
            query.setString(1, plan);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new SealRefused.UnknownPlan(plan);
                }
                int first = row.getObject(1, LocalDate.class).getYear();
                LocalDate due = row.getObject(2, LocalDate.class);
                if (year < first || year > due.getYear()) {
                    throw new SealRefused.YearOutsidePlan(first, due.getYear());
                }
                return year == due.getYear() ? due : LocalDate.of(year, Month.DECEMBER, 31);
            }
        }
    }

    private static int parked(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PARKED)) {
            query.setString(1, Ledger.PROJECTION);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static <T> T read(Chain.Entry entry, Class<T> type) {
        try {
            return Json.EVENTS.readValue(entry.canonical(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entry " + entry.number() + " of the chain cannot be read", e);
        }
    }
}
