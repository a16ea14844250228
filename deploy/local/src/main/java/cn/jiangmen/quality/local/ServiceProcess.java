package cn.jiangmen.quality.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One service in a JVM of its own, configured by its environment only. */
final class ServiceProcess {
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration PROBE_PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient PROBE = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PROBE_PATIENCE)
            .build();

    private final Service service;
    private final int port;
    private final Path home;
    private final boolean archive;
    private final Map<String, String> environment;
    private final Child child;

    ServiceProcess(Service service, Options options, Database database, String bootstrapServers) {
        Addresses addresses = options.addresses();
        this.service = service;
        this.port = addresses.services().get(service);
        this.home = options.data();
        this.archive = options.archive();
        this.child = new Child(service.module(), home, Child.Ending.STOPPED);
        this.environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers,
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_HTTP_HOST", System.getenv().getOrDefault("QUARKUS_HTTP_HOST", "127.0.0.1"),
                // whom the effect of a change on the numbers is asked of
                "QUALITY_TARGET_URL", "http://localhost:" + addresses.services().get(Service.TARGET),
                // people read these logs, not machines
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                // glibc's default of eight arenas per core costs more memory than it saves time here
                "MALLOC_ARENA_MAX", "2"));
        if (options.sandbox()) {
            environment.putAll(Map.of(
                    "QUALITY_SANDBOX_ENABLED", "true",
                    // whoever tries webhooks here has a server on the same machine
                    "QUALITY_WEBHOOKS_PLAIN_HTTP", "true",
                    "QUALITY_WEBHOOKS_NETWORKS", "127.0.0.0/8,::1/128"));
        }
    }

    String name() {
        return service.module();
    }

    int port() {
        return port;
    }

    URI url() {
        return URI.create("http://localhost:" + port);
    }

    Child child() {
        return child;
    }

    /** Starts it and waits until it says that it is ready. */
    void start() {
        if (!Files.exists(service.runnable())) {
            throw new ServerFailed(name() + " is not built: " + service.runnable() + " is missing");
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ClassArchive.options(service.runnable(), archive));
        command.addAll(List.of(
                "-Xms32m",
                "-Xmx" + service.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                service.runnable().toString()));
        if (service == Service.SUPERVISION) { // not before: a fresh folder is emptied first
            environment.put(
                    "QUALITY_COMPLAINTS_IDENTITY_KEY_FILE", SealingKeys.in(home).toString());
        }
        child.start(command, environment, home);
        child.awaitReady(this::ready, START_PATIENCE);
    }

    private boolean ready() {
        HttpRequest probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(PROBE_PATIENCE)
                .build();
        try {
            return PROBE.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
