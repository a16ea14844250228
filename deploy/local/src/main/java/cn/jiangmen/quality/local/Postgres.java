package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL on a port of the loopback address, keeping its data in a folder.
 *
 * <p>Safe to use from several class loaders: nothing is held in memory but where the server is.
 */
public final class Postgres {
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(1);
    static final String SUPERUSER = "postgres";
    private static final String NAME = "[a-z][a-z0-9_]{0,50}";

    private final Path home;
    private final int port;
    private final Durability durability;
    private final Child server;

    enum Durability {
        /** What is acknowledged is on disk. */
        DURABLE(Child.Ending.STOPPED_FAST, "shared_buffers=32MB fsync=on synchronous_commit=on full_page_writes=on"),
        /** For tests: survives SIGKILL of the server, not a power cut. */
        FAST(
                Child.Ending.DISCARDED,
                "shared_buffers=32MB fsync=off synchronous_commit=on full_page_writes=off wal_level=minimal"
                        + " max_wal_senders=0");

        private final Child.Ending ending;
        private final String settings;

        Durability(Child.Ending ending, String settings) {
            this.ending = ending;
            this.settings = settings;
        }
    }

    Postgres(Path home, int port, Durability durability) {
        this.home = home;
        this.port = port;
        this.durability = durability;
        this.server = new Child("postgres", home, durability.ending);
    }

    public int port() {
        return port;
    }

    /** Starts it on the data it has, recovering what a crash left; makes the data folder first when there is none. */
    public void start() {
        Path binaries = PostgresBinaries.unpacked();
        PostgresAccount account = PostgresAccount.detect();
        PostgresData data = new PostgresData(home);
        server.stop(STOP_PATIENCE);
        data.prepare(binaries, account, passwords().of(SUPERUSER), durability == Durability.DURABLE);
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/postgres").toString(), "-D", data.folder().toString()));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        server.start(account.running(command), Map.of("TZ", "UTC"), home);
        server.awaitReady(() -> server.running().filter(data::servedBy).isPresent(), START_PATIENCE);
    }

    /** Stops it in order: open connections are ended, what they committed is kept. */
    public void stop() {
        server.stop(STOP_PATIENCE);
    }

    /** SIGKILL, as a crash would; returns when its worker processes are gone too, so that it can be started again. */
    public void kill() {
        List<ProcessHandle> workers = server.running()
                .map(ProcessHandle::descendants)
                .orElse(Stream.empty())
                .toList();
        server.kill();
        workers.forEach(worker -> Child.ended(worker, STOP_PATIENCE));
    }

    /** What {@link #database} will answer, before the server runs. */
    Database willHave(String name) {
        requireName(name);
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + name,
                name,
                passwords().of(name));
    }

    /** The database and role of this name, made when they are not there yet. */
    public Database database(String name) {
        Database database = willHave(name);
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            if (!found(sql, "select from pg_roles where rolname = '" + name + "'")) {
                sql.execute("create role " + name + " login password '" + database.password() + "'");
            }
            if (!found(sql, "select from pg_database where datname = '" + name + "'")) {
                sql.execute("create database " + name + " owner " + name);
            }
            sql.execute("revoke all on database " + name + " from public");
            return database;
        } catch (SQLException e) {
            throw new ServerFailed("database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    /** A new, empty database whose name begins with {@code name}. */
    public Database createDatabase(String name) {
        requireName(name);
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            int n = 1;
            while (found(sql, "select from pg_database where datname = '" + name + "_" + n + "'")) {
                n++;
            }
            return database(name + "_" + n);
        } catch (SQLException e) {
            throw new ServerFailed("no new database: " + e.getMessage(), e);
        }
    }

    Child server() {
        return server;
    }

    /** A connection of the superuser to its own database. */
    Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(SUPERUSER);
        source.setUser(SUPERUSER);
        source.setPassword(passwords().of(SUPERUSER));
        return source.getConnection();
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=120",
                "max_wal_size=1GB",
                "client_connection_check_interval=1s",
                "tcp_keepalives_idle=30",
                "tcp_keepalives_interval=10",
                "tcp_keepalives_count=3",
                "max_parallel_workers_per_gather=0",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_lock_waits=on",
                "log_line_prefix=%m [%p] %q%u@%d "));
        settings.addAll(List.of(durability.settings.split(" ")));
        return settings;
    }

    private static boolean found(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void requireName(String name) {
        if (!name.matches(NAME)) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
    }

    private Passwords passwords() {
        try {
            Files.createDirectories(home);
            return new Passwords(home.resolve("passwords.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
