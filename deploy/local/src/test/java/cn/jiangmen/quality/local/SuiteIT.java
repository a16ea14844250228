package cn.jiangmen.quality.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteIT {
    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void standInServices() throws IOException {
        data = folder.resolve("data");
        Path clone = Files.createDirectory(folder.resolve("clone"));
        System.setProperty(Repository.PROPERTY, StandInService.cloneIn(clone).toString());
    }

    @AfterEach
    void realClone() {
        System.clearProperty(Repository.PROPERTY);
    }

    @Test
    void everythingStartsDurablyAndComesBackWithItsData() throws SQLException {
        Options options = Options.forTests(data);
        try (Suite suite = Suite.start(options)) {
            assertThat(query(suite, "show fsync") + query(suite, "show synchronous_commit"))
                    .isEqualTo("onon");
            assertThat(suite.parts()).allMatch(part -> part.child().running().isPresent());
            execute(suite, "create table kept (n int)", "insert into kept values (7)");

            suite.postgres().kill();
            suite.postgres().start();
            assertThat(query(suite, "select n from kept")).isEqualTo("7");

            suite.kill(Service.CERTIFICATE);
            assertThat(suite.parts())
                    .filteredOn(part -> part.child().running().isEmpty())
                    .singleElement()
                    .extracting(Part::name)
                    .isEqualTo("certificate-service");
            suite.start(Service.CERTIFICATE);

            assertThatThrownBy(() -> Suite.start(options)).hasMessageContaining("Another ./deploy/up is running");
        }

        List<Part> parts;
        try (Suite suite = Suite.start(Options.forTests(data))) {
            assertThat(query(suite, "select n from kept")).isEqualTo("7");
            parts = suite.parts();
        }
        assertThat(parts).hasSize(6).noneMatch(part -> part.child().running().isPresent());
    }

    @Test
    void keeperStartsAgainWhatDies() {
        ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
        try (Suite suite = Suite.start(Options.forTests(data))) {
            new Keeper(suite, said::add).watch();

            suite.kill(Service.TARGET);
            suite.postgres().kill();

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(said).contains("target-service is back", "PostgreSQL is back"));
        }
    }

    @Test
    void takenPortsAreAllNamedAndNothingIsStarted() throws IOException {
        Options options = Options.forTests(data);
        Addresses at = options.addresses();
        try (ServerSocket one = listen(at.kafkaController());
                ServerSocket other = listen(at.services().get(Service.SUPERVISION))) {
            assertThatThrownBy(() -> Suite.start(options))
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("port " + one.getLocalPort() + ", wanted by Kafka's controller")
                    .hasMessageContaining("port " + other.getLocalPort() + ", wanted by supervision-service");
        }
        assertThat(data.resolve("postgres")).doesNotExist();
    }

    @Test
    void stalePidFileOfARecycledPidIsNoObstacle() throws IOException {
        Postgres postgres = new Postgres(data, Ports.free(1).getFirst(), Postgres.Durability.FAST);
        postgres.start();
        postgres.kill();
        Path pid = data.resolve("postgres/data/postmaster.pid");
        List<String> lines = Files.readAllLines(pid);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pid, lines);

        postgres.start();

        assertThat(postgres.server().running()).isPresent();
        postgres.stop();
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static void execute(Suite suite, String... statements) throws SQLException {
        try (Connection connection = suite.postgres().connect();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String query(Suite suite, String query) throws SQLException {
        try (Connection connection = suite.postgres().connect();
                Statement sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
