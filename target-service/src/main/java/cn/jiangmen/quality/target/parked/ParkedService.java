package cn.jiangmen.quality.target.parked;

import cn.jiangmen.quality.kit.events.ParkedEvents;
import cn.jiangmen.quality.target.ledger.Ledger;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;

/** Looks at what a parked event would change, gives it to the ledger again, or discards it; each decision is noted with its act. */
@ApplicationScoped
public class ParkedService {
    private static final String DAYS = """
            select ?::date
            union
            select make_date(y, 12, 31)
            from plan p
            cross join generate_series(extract(year from p.starts_on)::int, extract(year from p.due_on)::int) y
            where p.code = plan_in_force(?::date)
            order by 1""";

    private final ParkedEvents parked;
    private final Ledger ledger;
    private final ProgressBoard board;
    private final DataSource database;
    private final Clock clock;

    ParkedService(ParkedEvents parked, Ledger ledger, ProgressBoard board, DataSource database, Clock clock) {
        this.parked = parked;
        this.ledger = ledger;
        this.board = board;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Applies the event in a transaction that is rolled back. The ledger is held meanwhile, so that the difference is this
     * event's alone.
     *
     * @throws ParkedRefused.UnknownEvent when it is not parked
     */
    public ParkedPreview preview(long id) throws SQLException {
        List<LocalDate> days = days(board.day());
        try {
            ParkedEvents.Preview<DayNumbers> preview = parked.preview(id, transaction -> {
                ledger.hold(transaction);
                return DayNumbers.read(transaction, days);
            });
            List<ParkedPreview.Change> changes = new ArrayList<>();
            preview.before()
                    .to(preview.after())
                    .forEach((day, moves) -> moves.forEach(move -> changes.add(new ParkedPreview.Change(day, move))));
            return new ParkedPreview(id, preview.refused() == null, preview.refused(), days, changes);
        } catch (NoSuchElementException e) {
            throw new ParkedRefused.UnknownEvent();
        }
    }

    /**
     * Gives the event to the ledger again.
     *
     * @return APPLIED, or REFUSED when it stays parked
     * @throws ParkedRefused.UnknownEvent when it is not parked
     * @throws ParkedRefused.StandsStill when the ledger takes nothing in at the moment
     */
    public Decision replay(long id, String by, String reason) throws SQLException, InterruptedException {
        Decisions.Ground ground = new Decisions.Ground(by, reason);
        Decision[] applied = new Decision[1];
        try {
            Optional<String> refused = parked.replay(id, transaction -> {
                ParkedEvents.Parked event = parked.get(transaction, id).orElseThrow(NoSuchElementException::new);
                applied[0] =
                        Decisions.note(transaction, event, Decision.Outcome.APPLIED, null, ground, clock.instant());
                return null;
            });
            return refused.isPresent() ? refusedAgain(id, refused.get(), ground) : applied[0];
        } catch (NoSuchElementException e) {
            throw new ParkedRefused.UnknownEvent();
        } catch (IllegalStateException e) {
            throw new ParkedRefused.StandsStill();
        }
    }

    /**
     * Discards the event; what it said is kept with the decision.
     *
     * @throws ParkedRefused.UnknownEvent when it is not parked
     */
    @Transactional
    public Decision discard(long id, String by, String reason) {
        try (Connection transaction = database.getConnection()) {
            ParkedEvents.Parked event = parked.discard(transaction, id).orElseThrow(ParkedRefused.UnknownEvent::new);
            return Decisions.note(
                    transaction,
                    event,
                    Decision.Outcome.DISCARDED,
                    null,
                    new Decisions.Ground(by, reason),
                    clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("the event could not be discarded", e);
        }
    }

    /** Decisions, the newest first, those noted before the one with this id. */
    public List<Decision> decisions(long before, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Decisions.read(connection, before, limit);
        }
    }

    private Decision refusedAgain(long id, String refusedFor, Decisions.Ground ground) throws SQLException {
        try (Connection transaction = database.getConnection()) {
            transaction.setAutoCommit(false);
            try {
                ParkedEvents.Parked event = parked.get(transaction, id).orElseThrow(ParkedRefused.UnknownEvent::new);
                Decision noted = Decisions.note(
                        transaction, event, Decision.Outcome.REFUSED, refusedFor, ground, clock.instant());
                transaction.commit();
                return noted;
            } finally {
                transaction.rollback(); // of what was not committed
            }
        }
    }

    private List<LocalDate> days(LocalDate today) throws SQLException {
        List<LocalDate> days = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(DAYS)) {
            query.setObject(1, today);
            query.setObject(2, today);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    days.add(row.getObject(1, LocalDate.class));
                }
            }
        }
        return days;
    }
}
