package cn.jiangmen.quality.target.whatif;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Answers a what-if from one snapshot of the database. The tables that the ledger's statement reads and writes are hidden
 * behind temporary ones of the same names, which hold copies of what the certificates touch; so the answer is what the ledger
 * would say, by the same statement, while the ledger itself stays as it is and is not waited for.
 */
@ApplicationScoped
public class WhatIfReading {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 20;
    private static final int CHUNK = 5_000;

    private static final String COPY = "copy supposed from stdin";

    private static final String REPEATED = "select certificate_id from supposed group by 1 having count(*) > 1 limit 1";

    private static final String NEXT = """
            select max(subject), count(*), array_agg(subject order by subject)
            from (select subject from supposed_subject where subject > ? order by subject limit ?) next""";

    private static final String RECOUNT = """
            select recount(?, '{}', '{}', '{}', array(select id from definition where state = 'ACTIVE'))""";

    private static final String NUMBERS = """
            select i.code, i.name_zh, i.name_en, i.unit, p.basis, c.code, coalesce(n.by_distinct, 0),
                   coalesce(n.by_holdings, 0), coalesce(x.by_distinct, 0), coalesce(x.by_holdings, 0)
            from plan_lines(?, ?) p
            join indicator i on i.code = p.indicator
            join definition d on d.indicator = i.code and d.state = 'ACTIVE'
            cross join county c
            left join (select s.definition, s.county, sum(s.net_distinct)::int as by_distinct,
                              sum(s.net_holdings)::int as by_holdings
                       from public.step s
                       where s.day <= ? and s.definition in (select id from definition where state = 'ACTIVE')
                       group by s.definition, s.county) n on n.definition = d.id and n.county = c.code
            left join (select s.definition, s.county, sum(s.net_distinct)::int as by_distinct,
                              sum(s.net_holdings)::int as by_holdings
                       from pg_temp.step s where s.day <= ?
                       group by s.definition, s.county) x on x.definition = d.id and x.county = c.code
            order by p.position, c.position""";

    private final DataSource database;
    private final Standings standings;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    WhatIfReading(DataSource database, Standings standings, Clock clock) {
        this.database = database;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * The numbers of a day if the certificates were as supposed.
     *
     * @param on null: today
     * @throws WhatIfRefused when a certificate is supposed twice, or too many ask at once
     */
    public WhatIf read(Supposition supposed, LocalDate on) throws SQLException, IOException {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), Time.ZONE) : on;
        if (!entered()) {
            throw new WhatIfRefused.Busy();
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return read(connection, supposed, day);
            } finally {
                // whatever was made for the answer goes with it
                connection.rollback();
            }
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private WhatIf read(Connection connection, Supposition supposed, LocalDate day) throws SQLException, IOException {
        Standing standing;
        String plan;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            statement.execute("set local jit = off");
            standing = standings.in(connection);
            plan = plan(connection, day);
            statement.execute(Supposing.STAGE);
            try (InputStream rows = supposed.rows()) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY, rows);
            }
            mustNotRepeat(statement);
            for (String step : Supposing.COPIES) {
                statement.execute(step);
            }
            // the temporary tables come first from here on; another path than before, so that no plan made for the real
            // tables is used
            statement.execute("set local search_path = pg_temp, public");
        }
        int subjects = recount(connection);
        return new WhatIf(standing, day, supposed.count(), subjects, lines(connection, plan, day));
    }

    private static void mustNotRepeat(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(REPEATED)) {
            if (row.next()) {
                throw new WhatIfRefused.Repeated(row.getObject(1, UUID.class));
            }
        }
    }

    private static int recount(Connection connection) throws SQLException {
        int subjects = 0;
        String after = "";
        try (PreparedStatement next = connection.prepareStatement(NEXT);
                PreparedStatement recount = connection.prepareStatement(RECOUNT)) {
            while (after != null) {
                next.setString(1, after);
                next.setInt(2, CHUNK);
                try (ResultSet chunk = next.executeQuery()) {
                    chunk.next();
                    after = chunk.getString(1);
                    subjects += chunk.getInt(2);
                    if (after != null) {
                        recount.setArray(1, chunk.getArray(3));
                        recount.execute();
                    }
                }
            }
        }
        return subjects;
    }

    private String plan(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select coalesce(plan_in_force(?), plan_in_force(?))")) {
            query.setObject(1, day);
            query.setObject(2, LocalDate.ofInstant(clock.instant(), Time.ZONE));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (row.getString(1) == null) {
                    throw new TargetRefused.UnknownPlan(null);
                }
                return row.getString(1);
            }
        }
    }

    private static List<WhatIf.Line> lines(Connection connection, String plan, LocalDate day) throws SQLException {
        List<WhatIf.Line> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NUMBERS)) {
            query.setString(1, plan);
            query.setObject(2, day);
            query.setObject(3, day);
            query.setObject(4, day);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (lines.isEmpty() || !lines.getLast().indicator().equals(row.getString(1))) {
                        lines.add(new WhatIf.Line(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                Unit.valueOf(row.getString(4)),
                                Basis.valueOf(row.getString(5)),
                                null,
                                new ArrayList<>()));
                    }
                    lines.getLast()
                            .counties()
                            .add(new WhatIf.County(
                                    row.getString(6),
                                    new WhatIf.Numbers(
                                            WhatIf.Moved.of(row.getInt(7), row.getInt(9)),
                                            WhatIf.Moved.of(row.getInt(8), row.getInt(10)))));
                }
            }
        }
        return lines.stream().map(WhatIf.Line::summed).toList();
    }
}
