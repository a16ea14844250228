package cn.jiangmen.quality.certificate.expiry;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.expiry.events.ExpiryState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What was announced last of each certificate, by the day of its expiry. */
@ApplicationScoped
public class AnnouncedExpiries {
    private static final String READ = "select e.state::text as state, e.version from announced_expiry e where true";

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int PIECE = 500;

    private final DataSource database;

    AnnouncedExpiries(DataSource database) {
        this.database = database;
    }

    /**
     * What to list; null asks for all.
     *
     * @param from first of the last valid days, {@code to} the day after the last of them
     */
    public record Filter(ExpiryStage stage, LocalDate from, LocalDate to, String body) {}

    /** Those that fit, after one of them or from the beginning when {@code afterDay} is null. */
    public List<ExpiryState> list(Filter filter, LocalDate afterDay, UUID after, int limit) {
        List<ExpiryState> found = new ArrayList<>();
        Question question = question(filter);
        if (afterDay != null) {
            question.and(" and e.expires_on >= ?", afterDay)
                    .and(" and (e.expires_on > ?", afterDay)
                    .and(" or e.certificate_id > ?)", after);
        }
        read(question.and(" order by e.expires_on, e.certificate_id limit ?", limit), found::add);
        return found;
    }

    /** How many fit. */
    public long count(Filter filter) {
        Question question = question(filter);
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from (" + question.sql + ") a")) {
            for (int i = 0; i < question.values.size(); i++) {
                query.setObject(i + 1, question.values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("announced expiries cannot be counted", e);
        }
    }

    /** Shows each that fits, by the day of its expiry. */
    public void each(Filter filter, Consumer<ExpiryState> consumer) {
        QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .run(() -> read(
                        question(filter).and(" order by e.expires_on, e.certificate_id limit ?", Long.MAX_VALUE),
                        consumer));
    }

    private void read(Question question, Consumer<ExpiryState> consumer) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(question.sql.toString())) {
            query.setFetchSize(PIECE);
            for (int i = 0; i < question.values.size(); i++) {
                query.setObject(i + 1, question.values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    consumer.accept(Announcement.read(row).state());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("announced expiries cannot be read", e);
        }
    }

    private static Question question(Filter filter) {
        return new Question()
                .and(
                        " and e.stage = ?",
                        filter.stage() == null ? null : filter.stage().name())
                .and(" and e.expires_on >= ?", filter.from())
                .and(" and e.expires_on < ?", filter.to())
                .and(" and e.body = ?", Normal.code(filter.body()));
    }

    /** The conditions of a question and their values, in order. */
    private static final class Question {
        private final StringBuilder sql = new StringBuilder(READ);
        private final List<Object> values = new ArrayList<>();

        /** A condition with one value; none where that is null. */
        Question and(String condition, Object value) {
            if (value != null) {
                sql.append(condition);
                values.add(value);
            }
            return this;
        }
    }
}
