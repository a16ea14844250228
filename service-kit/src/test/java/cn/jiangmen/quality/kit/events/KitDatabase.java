package cn.jiangmen.quality.kit.events;

import cn.jiangmen.quality.local.Database;
import cn.jiangmen.quality.local.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A new database with the kit's tables, on the real server that the tests of this JVM share. */
final class KitDatabase extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    KitDatabase(String name) {
        Database database = TestServers.postgres().createDatabase(name);
        setURL(database.url());
        setUser(database.username());
        setPassword(database.password());
        for (String migration : List.of("V0_1__outbox", "V0_2__consumer")) {
            execute(script(migration));
        }
    }

    /** The same database, for another process. */
    KitDatabase(String url, String user, String password) {
        setURL(url);
        setUser(user);
        setPassword(password);
    }

    void execute(String sql) {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of the first row. */
    String value(String sql) {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql) {
        return Long.parseLong(value(sql));
    }

    /** Ends every other session in this database, as a failover would. */
    void cutSessions() {
        value("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
    }

    private static String script(String migration) {
        try (InputStream file = KitDatabase.class.getResourceAsStream("/db/kit/" + migration + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
