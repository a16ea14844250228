package cn.jiangmen.quality.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The servers that all tests of one JVM share: each is started when first asked for, on free ports and an empty folder,
 * and is gone with the JVM.
 *
 * <p>A test may {@code kill()}, {@code stop()} and {@code start()} them, and must leave them running: they come back on
 * the same port with the same data. Where they are stands in system properties, because a Quarkus test may load this
 * class more than once.
 */
public final class TestServers {
    private static final String PROPERTY = "quality.test.";

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
                (home, ports) -> new Kafka(home, ports.get(0), ports.get(1), Kafka.Size.TEST),
                Kafka::start);
    }

    private static <T> T shared(
            String name, int portsNeeded, BiFunction<Path, List<Integer>, T> at, Consumer<T> starting) {
        // a class of the JDK's own loader is the same lock for every loader of ours; PostgreSQL and Kafka start side by
        // side, so each has its own
        synchronized (name.equals("postgres") ? ProcessHandle.class : Process.class) {
            String home = System.getProperty(PROPERTY + name + ".home");
            if (home != null) {
                return at.apply(Path.of(home), ports(name));
            }
            Path fresh = freshFolder(name);
            List<Integer> free = Ports.free(portsNeeded);
            T server = at.apply(fresh, free);
            starting.accept(server);
            System.setProperty(
                    PROPERTY + name + ".ports",
                    free.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            System.setProperty(PROPERTY + name + ".home", fresh.toString());
            return server;
        }
    }

    /** Named by this JVM's pid, so that the folders a JVM left behind when it was killed are known and removed. */
    private static Path freshFolder(String name) {
        Path all = Repository.target().resolve("test-servers");
        long self = ProcessHandle.current().pid();
        try {
            Files.createDirectories(all);
            try (Stream<Path> folders = Files.list(all)) {
                folders.filter(folder -> ownerOf(folder) == self
                                || ProcessHandle.of(ownerOf(folder)).isEmpty())
                        .filter(folder -> folder.toString().endsWith("-" + name))
                        .forEach(Folders::delete);
            }
        } catch (IOException e) {
            throw new ServerFailed("no folder for " + name + ": " + e.getMessage(), e);
        }
        return all.resolve(self + "-" + name);
    }

    private static long ownerOf(Path folder) {
        return Long.parseLong(folder.getFileName().toString().split("-", 2)[0]);
    }

    private static List<Integer> ports(String name) {
        return List.of(System.getProperty(PROPERTY + name + ".ports").split(" ")).stream()
                .map(Integer::valueOf)
                .toList();
    }
}
