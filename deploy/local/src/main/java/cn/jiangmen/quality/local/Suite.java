package cn.jiangmen.quality.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The whole suite on this machine, each of its six servers a process: PostgreSQL, Kafka and the four services.
 *
 * <p>For the launcher and for end-to-end tests: {@code try (Suite suite = Suite.start(Options.forTests(folder)))}.
 */
public final class Suite implements AutoCloseable {
    private static final Duration LEFTOVER_PATIENCE = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final Consumer<String> report;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Part database;
    private final Part broker;
    private volatile boolean closing;

    private Suite(DataFolder folder, Options options, Consumer<String> report) {
        this.folder = folder;
        this.report = report;
        Path data = options.data();
        Addresses at = options.addresses();
        this.postgres = new Postgres(data, at.postgres(), Postgres.Durability.DURABLE);
        this.kafka = new Kafka(data, at.kafka(), at.kafkaController(), Kafka.Size.LOCAL, options.archive());
        for (Service service : options.services()) {
            Database own = postgres.willHave(service.database());
            services.put(service, new ServiceProcess(service, options, own, kafka.bootstrapServers()));
        }
        this.database = Part.of(postgres, at);
        this.broker = Part.of(kafka, at);
    }

    /**
     * Starts everything; when it returns, every service is ready.
     *
     * @throws ServerFailed when a port is taken or a server does not come up; then nothing is left running
     */
    public static Suite start(Options options) {
        Suite suite = prepare(options, line -> {});
        try {
            suite.begin();
            return suite;
        } catch (RuntimeException e) {
            suite.close();
            throw e;
        }
    }

    /**
     * Takes the data folder for itself, stops what an earlier launcher left, and starts nothing yet.
     *
     * @param report is told each step in a line
     */
    static Suite prepare(Options options, Consumer<String> report) {
        DataFolder folder = DataFolder.open(options.data());
        try {
            stopLeftovers(options.data());
            if (options.fresh()) {
                folder.empty();
            }
            return new Suite(folder, options, report);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Starts everything; when it fails or is closed meanwhile, {@link #close} stops what runs. */
    void begin() {
        Part.requireFreePorts(parts());
        inParallel(List.of(database, broker), this::start);
        for (Service service : services.keySet()) {
            postgres.database(service.database());
        }
        kafka.createTopics();
        inParallel(serviceParts(), this::start);
    }

    /** Where a service answers, without a path. */
    public URI url(Service service) {
        return services.get(service).url();
    }

    public Postgres postgres() {
        return postgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    /** SIGKILL; returns when the process is gone. */
    public void kill(Service service) {
        services.get(service).child().kill();
    }

    public void stop(Service service) {
        part(service).stop().run();
    }

    /** Starts a service that was killed or stopped; returns when it is ready. */
    public void start(Service service) {
        services.get(service).start();
    }

    /** The file a service logs to. */
    public Path log(Service service) {
        return services.get(service).child().log();
    }

    /** Stops what runs, in the reverse order of starting. */
    @Override
    public void close() {
        closing = true;
        try (folder) {
            inParallel(serviceParts(), this::stop);
            stop(broker);
            stop(database);
        }
    }

    boolean closing() {
        return closing;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(database, broker));
        parts.addAll(serviceParts());
        return parts;
    }

    /** What an earlier launcher left running when it was killed. */
    private static void stopLeftovers(Path data) {
        for (Service service : Service.values()) {
            new Child(service.module(), data, Child.Ending.STOPPED).stop(LEFTOVER_PATIENCE);
        }
        new Child("kafka", data, Child.Ending.STOPPED).stop(LEFTOVER_PATIENCE);
        new Child("postgres", data, Child.Ending.STOPPED_FAST).stop(LEFTOVER_PATIENCE);
    }

    private void start(Part part) {
        if (closing) {
            throw new ServerFailed(part.name() + " is not started any more");
        }
        long began = System.nanoTime();
        part.start().run();
        report.accept(String.format("  %-20s ready after %.1f s", part.name(), (System.nanoTime() - began) / 1e9));
    }

    private void stop(Part part) {
        if (part.child().running().isPresent()) {
            part.stop().run();
            report.accept("  " + part.name() + " stopped");
        }
    }

    private List<Part> serviceParts() {
        return services.values().stream().map(Part::of).toList();
    }

    private Part part(Service service) {
        return Part.of(services.get(service));
    }

    /** Runs all to their end and then fails with the first failure. */
    private static void inParallel(List<Part> parts, Consumer<Part> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(parts.stream()
                            .map(part -> CompletableFuture.runAsync(() -> action.accept(part), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerFailed failed ? failed : e;
        }
    }
}
