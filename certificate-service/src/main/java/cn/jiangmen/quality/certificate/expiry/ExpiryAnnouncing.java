package cn.jiangmen.quality.certificate.expiry;

import cn.jiangmen.quality.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compares what is so with what was announced, and announces the difference. So a day on which nothing ran is caught up by the
 * next run, whatever was missed; what is recorded or imported is announced the same day; an announcement is written once with its
 * event, in the same transaction; and what turned out otherwise, as by a renewal that was recorded late, is withdrawn.
 */
@ApplicationScoped
public class ExpiryAnnouncing {
    private static final int BATCH = 1_000;

    // one instance works; a lost one's lock ends with its session, and another goes on
    private static final String CLAIM = "select pg_try_advisory_xact_lock(hashtext('certificate expiry'))";

    private static final String NEWS = """
            select jsonb_build_object(
                    'certificate_id', c.id, 'number', c.number, 'body', c.body, 'scheme', c.scheme, 'kpi_class', s.kpi_class,
                    'holder', jsonb_build_object('name', c.holder_name, 'credit_code', c.holder_credit_code,
                                                 'country', c.holder_country),
                    'stage', w.stage, 'expires_on', c.expires_on, 'lapses_on', c.expires_on + 1, 'announced_on', q.day,
                    'effective_on', c.expires_on + 1, 'reason', null)::text as state,
                coalesce(e.version, 0) + 1 as version
            from (select ?::date as day, ?::int as ahead, ?::uuid as after) q
            join announced_expiry_watch h on true
            join certificate c on c.id > q.after
            join scheme s on s.code = c.scheme
            left join announced_expiry e on e.certificate_id = c.id
            join lateral (
                select case
                    when c.ended_on <= c.expires_on then 'WITHDRAWN'
                    when c.expires_on < q.day then 'OCCURRED'
                    when c.expires_on < q.day + q.ahead then 'FORESEEN'
                    else 'WITHDRAWN' end as stage
            ) w on true
            where case when e.certificate_id is null
                then w.stage <> 'WITHDRAWN' and c.expires_on >= h.since - 1
                else w.stage <> e.stage or (w.stage <> 'WITHDRAWN' and c.expires_on <> e.expires_on) end
            order by c.id
            limit ?""";

    // certificates whose records were taken back, as by undoing an import
    private static final String GONE = """
            select (e.state || jsonb_build_object('stage', 'WITHDRAWN', 'announced_on', ?::date))::text as state,
                   e.version + 1 as version
            from announced_expiry e
            where e.stage <> 'WITHDRAWN' and not exists (select from certificate c where c.id = e.certificate_id)
            limit ?""";

    private static final String KEEP = """
            insert into announced_expiry (certificate_id, stage, expires_on, body, state, announced_at, version)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (certificate_id) do update
            set stage = excluded.stage, expires_on = excluded.expires_on, body = excluded.body, state = excluded.state,
                announced_at = excluded.announced_at, version = excluded.version""";

    private final DataSource database;
    private final Outbox outbox;
    private final Clock clock;
    private final int ahead;

    ExpiryAnnouncing(
            DataSource database,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quality.expiry.ahead-days", defaultValue = "90") int ahead) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.ahead = ahead;
    }

    /**
     * Announces all that is news on a day, unless another instance is at it.
     *
     * @return how many announcements this run made
     */
    int announce(LocalDate day) throws SQLException {
        int made = 0;
        UUID after = new UUID(0, 0);
        while (after != null) {
            List<Announcement> batch = batch(day, after);
            if (batch == null) {
                return made;
            }
            made += batch.size();
            after = batch.isEmpty() ? null : batch.getLast().state().certificateId();
        }
        return made;
    }

    /** The next announcements, written; none when there is no news; null when another instance is at it. */
    private List<Announcement> batch(LocalDate day, UUID after) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Announcement> news = null;
                if (claimed(connection)) {
                    news = read(connection, NEWS, day, ahead, after, BATCH);
                    if (news.isEmpty()) {
                        news = read(connection, GONE, day, BATCH);
                    }
                    keep(connection, news);
                    outbox.append(
                            connection, news.stream().map(Announcement::change).toList());
                }
                connection.commit();
                if (news != null && !news.isEmpty()) {
                    outbox.wake();
                }
                return news;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static List<Announcement> read(Connection connection, String question, Object... values)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            List<Announcement> news = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    news.add(Announcement.read(row));
                }
            }
            return news;
        }
    }

    private void keep(Connection connection, List<Announcement> news) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        try (PreparedStatement upsert = connection.prepareStatement(KEEP)) {
            for (Announcement one : news) {
                upsert.setObject(1, one.state().certificateId());
                upsert.setString(2, one.state().stage().name());
                upsert.setObject(3, one.state().expiresOn());
                upsert.setString(4, one.state().body());
                upsert.setString(5, one.json());
                upsert.setObject(6, now);
                upsert.setLong(7, one.version());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static boolean claimed(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(CLAIM);
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
