package cn.jiangmen.quality.certificate.expiry;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.expiry.events.ExpiryState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What was announced last of each certificate, by the day of its expiry. */
@ApplicationScoped
public class AnnouncedExpiries {
    private static final String READ = "select e.state::text as state, e.version from announced_expiry e where true";

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
        StringBuilder question = new StringBuilder(READ);
        List<Object> values = new ArrayList<>();
        and(
                question,
                values,
                " and e.stage = ?",
                filter.stage() == null ? null : filter.stage().name());
        and(question, values, " and e.expires_on >= ?", filter.from());
        and(question, values, " and e.expires_on < ?", filter.to());
        and(question, values, " and e.body = ?", Normal.code(filter.body()));
        if (afterDay != null) {
            question.append(" and (e.expires_on, e.certificate_id) > (?, ?)");
            values.add(afterDay);
            values.add(after);
        }
        question.append(" order by e.expires_on, e.certificate_id limit ?");
        values.add(limit);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(question.toString())) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            List<ExpiryState> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(Announcement.read(row).state());
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("announced expiries cannot be read", e);
        }
    }

    private static void and(StringBuilder question, List<Object> values, String condition, Object value) {
        if (value != null) {
            question.append(condition);
            values.add(value);
        }
    }
}
