package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The servers that all tests of one JVM share: each is started when first asked for, on free ports and an empty folder,
 * and is gone with the JVM.
 *
 * <p>A test may {@code kill()}, {@code stop()} and {@code start()} them, and must leave them running: they come back on
 * the same port with the same data. Where they are stands in a folder named for this JVM, because a Quarkus test may load
 * this class more than once.
 */
public final class TestServers {
    private TestServers() {}

    /** PostgreSQL, with fsync off: a killed server keeps its data, a powerless machine would not. */
    public static Postgres postgres() {
        return shared(
                "postgres",
                1,
                (home, ports) -> new Postgres(home, ports.getFirst(), Postgres.Durability.FAST),
                Postgres::start);
    }

    /** Kafka; topics are made by {@link Kafka#createTopic}, the suite's own by {@link Servers}. */
    public static Kafka kafka() {
        return shared(
                "kafka",
                2,
                (home, ports) -> new Kafka(home, ports.get(0), ports.get(1), Kafka.Size.TEST, false),
                Kafka::start);
    }

    private static <T> T shared(
            String name, int portsNeeded, BiFunction<Path, List<Integer>, T> at, Consumer<T> starting) {
        // a class of the JDK's own loader is the same lock for every loader of ours; PostgreSQL and Kafka start side by
        // side, so each has its own
        synchronized (name.equals("postgres") ? ProcessHandle.class : Process.class) {
            Path home = Repository.target().resolve("test-servers").resolve(thisJvm() + "-" + name);
            Path ports = home.resolve("ports");
            try {
                if (Files.exists(ports)) {
                    return at.apply(
                            home,
                            Files.readAllLines(ports).stream()
                                    .map(Integer::valueOf)
                                    .toList());
                }
                Files.createDirectories(home);
                removeLeftovers(home.getParent());
                List<Integer> free = Ports.free(portsNeeded);
                T server = at.apply(home, free);
                starting.accept(server);
                Files.write(ports, free.stream().map(String::valueOf).toList());
                return server;
            } catch (IOException e) {
                throw new ServerFailed("no folder for " + name + ": " + e.getMessage(), e);
            }
        }
    }

    private static String thisJvm() {
        ProcessHandle self = ProcessHandle.current();
        return self.pid() + "-"
                + self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Of JVMs that ended without their servers' guards, as when a machine is switched off. */
    private static void removeLeftovers(Path all) throws IOException {
        try (Stream<Path> folders = Files.list(all)) {
            for (Path folder : folders.toList()) {
                String owner = folder.getFileName().toString().replaceFirst("-.*", "");
                if (ProcessHandle.of(Long.parseLong(owner)).isEmpty()) {
                    Folders.delete(folder);
                }
            }
        } catch (UncheckedIOException e) {
            // a guard is removing the same folder right now
        }
    }
}
