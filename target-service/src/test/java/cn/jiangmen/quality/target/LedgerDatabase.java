package cn.jiangmen.quality.target;

import cn.jiangmen.quality.local.Database;
import cn.jiangmen.quality.local.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A new database with this service's tables, on the real server that the tests of this JVM share. */
public final class LedgerDatabase extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    public LedgerDatabase(String name) {
        Database database = TestServers.postgres().createDatabase(name);
        setURL(database.url());
        setUser(database.username());
        setPassword(database.password());
        Flyway.configure()
                .dataSource(this)
                .locations("db/kit", "db/migration")
                .load()
                .migrate();
    }

    /** Forgets every event. */
    public void empty() throws SQLException {
        try (Connection connection = getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate enterprise_former_code, enterprise_replica, certificate_replica, body_replica, membership, step");
        }
    }
}
