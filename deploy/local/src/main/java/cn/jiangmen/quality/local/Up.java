package cn.jiangmen.quality.local;

import cn.jiangmen.quality.local.city.City;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The launcher behind {@code ./deploy/up}: starts the suite, loads the sample city, and runs until it is stopped. */
final class Up {
    private final Options options;
    private final Console console;
    private final Clock clock;

    private Up(Options options, Console console, Clock clock) {
        this.options = options;
        this.console = console;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        Console console = Console.ofThisProcess();
        try {
            Options options = Options.parse(List.of(arguments));
            if (options.help()) {
                console.say(usage(options.sandbox()));
                return;
            }
            new Up(options, console, Clock.system(ZoneId.of("Asia/Shanghai"))).run();
        } catch (IllegalArgumentException e) {
            System.err.println(
                    e.getMessage() + "\n\n" + usage(List.of(arguments).contains("--sandbox")));
            System.exit(2);
        } catch (ServerFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        long began = System.nanoTime();
        console.say("Starting on " + options.data());
        Suite suite = Suite.prepare(options, console::say);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite), "stop"));
        try {
            suite.begin();
        } catch (ServerFailed e) {
            if (suite.closing()) {
                // Ctrl-C while starting: what was coming up has been stopped, which is no failure
                awaitSignal();
            }
            throw e;
        }
        console.say(String.format("All ready after %.1f s.", (System.nanoTime() - began) / 1e9));
        new Keeper(suite, console::say).watch();
        if (options.sample()) {
            loadSample(suite);
        }
        console.say(options.sandbox() ? rehearsing(suite) : whatNext(suite));
        awaitSignal();
    }

    private void loadSample(Suite suite) {
        Path folder = options.data().resolve("sample");
        LoadJournal journal = new LoadJournal(options.data().resolve("sample.journal"));
        if (journal.complete()) {
            console.say("The sample city is loaded already.");
            return;
        }
        long began = System.nanoTime();
        try {
            if (!Files.exists(folder)) {
                console.say("Making the sample city ...");
                Path partial = folder.resolveSibling("sample.partial");
                Folders.delete(partial);
                City.generate(partial, LocalDate.now(clock));
                Files.move(partial, folder);
            }
            console.say("Loading the sample city through the public APIs; the dashboard is open: "
                    + suite.url(Service.TARGET));
            new SampleLoad(suite::url, journal, console).load(folder);
            // the launcher has nothing more to do: what loading took goes back to the machine
            System.gc();
            console.say(String.format("The sample city is loaded (%.0f s).", (System.nanoTime() - began) / 1e9));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LoadFailed e) {
            console.say("The sample city is not loaded completely: " + e.getMessage()
                    + "\nThe services run on; the next start resumes the load.");
        }
    }

    private void stop(Suite suite) {
        console.endBar();
        boolean running =
                suite.parts().stream().anyMatch(part -> part.child().running().isPresent());
        if (running) {
            console.say(
                    archived()
                            ? "\nStopping ..."
                            : "\nStopping; this first time each process also archives its classes ...");
        }
        suite.close();
        if (running) {
            console.say("All stopped. The data is kept in " + options.data());
        }
    }

    private boolean archived() {
        return options.services().stream()
                .map(Service::runnable)
                .allMatch(jar -> Files.exists(jar) && Files.exists(ClassArchive.of(jar)));
    }

    private String whatNext(Suite suite) {
        String target = suite.url(Service.TARGET).toString();
        String certificates = suite.url(Service.CERTIFICATE).toString();
        String enterprises = suite.url(Service.ENTERPRISE).toString();
        return """

                Dashboard            %1$s
                target-service       %1$s/swagger-ui
                enterprise-service   %2$s/swagger-ui
                certificate-service  %3$s/swagger-ui
                supervision-service  %4$s/swagger-ui
                Logs                 %5$s

                Try:
                  curl '%1$s/api/v1/progress?on=2025-12-31'
                  curl -N '%1$s/api/v1/progress/stream'
                  curl '%2$s/api/v1/enterprises?county=440703&limit=3'
                  curl '%3$s/api/v1/certificates?kpi_class=CCC&status=VALID&limit=3'
                  curl -O '%3$s/api/v1/import-templates/CCC.csv'

                Ctrl-C stops everything.""".formatted(
                        target,
                        enterprises,
                        certificates,
                        suite.url(Service.SUPERVISION),
                        options.data().resolve("logs"));
    }

    private static void awaitSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String rehearsing(Suite suite) {
        String sandbox = suite.url(Service.SUPERVISION).toString();
        return """

                Sandbox  %1$s/swagger-ui
                Kafka    %2$s, topic dishonesty.events.v1
                Logs     %3$s

                Try:
                  python3 deploy/credit-consumer/consumer.py --base %1$s rehearse
                  curl '%1$s/api/v1/sandbox/scenarios'
                  curl -H 'Content-Type: application/json' -d '{"by":"P30D"}' '%1$s/api/v1/sandbox/clock'

                Ctrl-C stops everything.""".formatted(
                sandbox, suite.kafka().bootstrapServers(), options.data().resolve("logs"));
    }

    private static String usage(boolean sandbox) {
        try (InputStream text = Up.class.getResourceAsStream(sandbox ? "/sandbox.txt" : "/usage.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
