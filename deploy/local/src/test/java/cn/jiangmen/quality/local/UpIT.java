package cn.jiangmen.quality.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private Path clone;
    private Path output;

    @BeforeEach
    void standInServices() throws IOException {
        clone = StandInService.cloneIn(Files.createDirectory(folder.resolve("clone")));
        output = folder.resolve("output");
    }

    @Test
    void serversEndWithALauncherThatIsKilledAndWithOneThatIsToldToStop() throws Exception {
        String offset = freeOffset();
        Process killed = launch("--no-sample", "--ports-offset", offset);
        List<ProcessHandle> orphans = servers();
        assertThat(orphans).hasSize(6);
        killed.destroyForcibly().waitFor();
        await().atMost(PATIENCE).until(() -> orphans.stream().noneMatch(ProcessHandle::isAlive));

        Process told = launch("--no-sample", "--ports-offset", offset);
        List<ProcessHandle> servers = servers();
        assertThat(servers).hasSize(6);
        told.destroy();

        assertThat(told.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(servers).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(output))
                .containsSubsequence("target-service stopped", "Kafka stopped", "PostgreSQL stopped", "All stopped");
    }

    @Test
    void wrongOptionEndsWithTheUsage() throws Exception {
        Process up = start("--frech");

        assertThat(up.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(up.exitValue()).isEqualTo(2);
        assertThat(Files.readString(output)).contains("There is no option --frech.", "--ports-offset N");
    }

    private Process launch(String... arguments) throws IOException {
        Files.deleteIfExists(output);
        Process up = start(arguments);
        await().atMost(PATIENCE)
                .until(() -> !up.isAlive() || Files.readString(output).contains("Ctrl-C stops everything."));
        assertThat(Files.readString(output)).contains("Ctrl-C stops everything.");
        return up;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-D" + Repository.PROPERTY + "=" + clone,
                "-cp",
                System.getProperty("java.class.path"),
                "cn.jiangmen.quality.local.Up",
                "--data",
                folder.resolve("data").toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static String freeOffset() {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(1000, 40_000))
                .filter(offset -> Stream.concat(
                                Addresses.fixed(offset).services().values().stream(),
                                Stream.of(15432 + offset, 19092 + offset, 19093 + offset))
                        .noneMatch(Ports::taken))
                .findFirst()
                .map(String::valueOf)
                .orElseThrow();
    }

    /** PostgreSQL, Kafka and four services, by the pid files they left. */
    private List<ProcessHandle> servers() throws IOException {
        try (var files = Files.list(folder.resolve("data/run"))) {
            return files.map(file -> ProcessHandle.of(pid(file)).orElseThrow()).toList();
        }
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).replaceFirst(" .*", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
