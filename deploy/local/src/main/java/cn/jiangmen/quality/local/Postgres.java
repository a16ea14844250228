package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
    private static final String SUPERUSER = "postgres";
    private static final String NAME = "[a-z][a-z0-9_]{0,50}";

    private final Path home;
    private final int port;
    private final Durability durability;
    private final Child server;

    enum Durability {
        /** What is acknowledged is on disk. */
        DURABLE(Child.Ending.STOPPED_FAST, "shared_buffers=128MB fsync=on synchronous_commit=on full_page_writes=on"),
        /** For tests: survives SIGKILL of the server, not a power cut. */
        FAST(
                Child.Ending.DISCARDED,
                "shared_buffers=64MB fsync=off synchronous_commit=on full_page_writes=off wal_level=minimal"
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
        try {
            Files.createDirectories(data().getParent());
            if (!Files.exists(data())) {
                initialise(binaries, account);
            }
            account.own(data());
            clearStalePid();
        } catch (IOException e) {
            throw new ServerFailed("PostgreSQL's data folder " + data() + " cannot be used: " + e.getMessage(), e);
        }
        List<String> command =
                new ArrayList<>(List.of(binaries.resolve("bin/postgres").toString(), "-D", data().toString()));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        server.start(account.running(command), Map.of("TZ", "UTC"), home);
        server.awaitReady(this::ready, START_PATIENCE);
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

    private void initialise(Path binaries, PostgresAccount account) throws IOException {
        Path partial = data().resolveSibling("initialising");
        Folders.delete(partial);
        Files.createDirectories(partial);
        Path password = Files.writeString(
                partial.resolveSibling("superuser"), passwords().of(SUPERUSER));
        account.own(partial);
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + partial,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (durability == Durability.FAST) {
            command.add("--no-sync");
        }
        Child initdb = new Child("initdb", home, durability.ending);
        Process process = new ProcessBuilder(account.running(command))
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(initdb.log().getParent())
                        .resolve("initdb.log")
                        .toFile())
                .start();
        boolean done = exitedWell(process);
        Files.delete(password);
        if (!done) {
            process.destroyForcibly();
            throw new ServerFailed("initdb failed:\n" + initdb.lastLines(20));
        }
        Files.move(partial, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean exitedWell(Process process) {
        try {
            return process.waitFor(START_PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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

    /** The server itself says so: line 1 of its pid file is its pid, line 8 its state. */
    private boolean ready() {
        List<String> lines = postmasterPid();
        return lines.size() >= 8
                && server.running()
                        .map(process -> Long.toString(process.pid()).equals(lines.getFirst()))
                        .orElse(false)
                && lines.get(7).strip().equals("ready");
    }

    /**
     * Stops a server that an earlier launcher left behind, waits for the workers of one that was killed, and removes the
     * pid file of one that is gone: its number may by now belong to any process, which PostgreSQL would take for itself.
     */
    private void clearStalePid() throws IOException {
        server.stop(STOP_PATIENCE);
        List<ProcessHandle> left = workingIn(data());
        left.stream()
                .filter(process -> postmasterPid().stream().findFirst().equals(Optional.of("" + process.pid())))
                .forEach(postmaster -> Child.signal(postmaster, "INT"));
        for (ProcessHandle process : left) {
            if (!Child.ended(process, STOP_PATIENCE)) {
                process.destroyForcibly();
                Child.ended(process, STOP_PATIENCE);
            }
        }
        Optional<ProcessHandle> recorded =
                postmasterPid().stream().findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        if (recorded.filter(Postgres::isPostgres).isEmpty()) {
            Files.deleteIfExists(data().resolve("postmaster.pid"));
        }
    }

    private static List<ProcessHandle> workingIn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                                .equals(folder.toRealPath());
                    } catch (IOException goneOrForeign) {
                        return false;
                    }
                })
                .filter(Postgres::isPostgres)
                .toList();
    }

    private static boolean isPostgres(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/comm"))
                    .strip()
                    .equals("postgres");
        } catch (IOException gone) {
            return false;
        }
    }

    private List<String> postmasterPid() {
        try {
            return Files.readAllLines(data().resolve("postmaster.pid"));
        } catch (IOException absent) {
            return List.of();
        }
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

    private Path data() {
        return home.resolve("postgres").resolve("data");
    }
}
