package cn.jiangmen.quality.local;

import cn.jiangmen.quality.local.PublicApi.Answer;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads a generated city through the services' public APIs, like anyone's data: enterprises, what changed about them,
 * certification bodies, then the register exports in their order; then waits until the numbers contain them.
 *
 * <p>May be interrupted at any point: the journal knows the finished steps, and a step that was half done is answered as
 * already there.
 */
final class SampleLoad {
    private static final int AT_ONCE = 8;
    private static final Duration COUNTING_PATIENCE = Duration.ofMinutes(2);
    private static final int STALE = 412;
    private static final int REFUSED = 409;
    private static final Set<String> ALREADY_THERE = Set.of(
            "credit-code-taken",
            "approval-number-taken",
            "county-unchanged",
            "county-move-taken",
            "nothing-to-correct",
            "already-deregistered");

    private final Function<Service, URI> urls;
    private final LoadJournal journal;
    private final Console console;

    SampleLoad(Function<Service, URI> urls, LoadJournal journal, Console console) {
        this.urls = urls;
        this.journal = journal;
        this.console = console;
    }

    /** @throws LoadFailed with the service's own sentence */
    void load(Path folder) throws IOException {
        URI enterprises = urls.apply(Service.ENTERPRISE).resolve("/api/v1/enterprises");
        URI bodies = urls.apply(Service.CERTIFICATE).resolve("/api/v1/certification-bodies");
        try (PublicApi api = new PublicApi()) {
            each(
                    "enterprises",
                    rows(folder.resolve("enterprises.csv")),
                    row -> create(api, enterprises, row, "credit_code"));
            Collection<List<NamedCsvRecord>> changes = rows(folder.resolve("enterprise-changes.csv")).stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getField("credit_code"), LinkedHashMap::new, Collectors.toList()))
                    .values();
            // the changes of one enterprise in their order, those of different ones side by side
            each("changes of enterprises", changes, ofOne -> ofOne.forEach(row -> change(api, enterprises, row)));
            each(
                    "certification bodies",
                    rows(folder.resolve("bodies.csv")),
                    row -> create(api, bodies, row, "approval_number"));
            QualityWorkLoad work = new QualityWorkLoad(api, urls);
            each("inspections", rows(folder.resolve("inspections.csv")), work::inspection);
            each("cases and penalties", rows(folder.resolve("cases.csv")), work::caseWithPenalty);
            each("quality work", rows(folder.resolve("quality-activities.csv")), work::activity);
            imports(api, folder.resolve("exports"));
            awaitNumbers(api);
        }
        journal.finish();
    }

    private void create(PublicApi api, URI collection, NamedCsvRecord row, String key) {
        Map<String, Object> body = body(row);
        body.remove("established_on");
        requireDone(row, api.post(collection, body, idempotencyKey(key, row.getField(key)), Set.of(201, REFUSED)));
    }

    private void change(PublicApi api, URI enterprises, NamedCsvRecord row) {
        String step = "change " + String.join("|", row.getFields());
        if (journal.has(step)) {
            return;
        }
        Map<String, Object> body = body(row);
        String enterprise = enterprises + "/" + body.remove("credit_code");
        String act =
                switch (String.valueOf(body.remove("change"))) {
                    case "county-move" -> "county-moves";
                    case "correction" -> "corrections";
                    case "deregistration" -> "deregistrations";
                    default -> throw new LoadFailed("an unknown change: " + step);
                };
        body.keySet().retainAll(fields(act));
        Answer answer;
        do {
            String version = api.get(URI.create(enterprise)).header("ETag");
            answer = api.post(
                    URI.create(enterprise + "/" + act), body, Map.of("If-Match", version), Set.of(200, REFUSED, STALE));
        } while (answer.status() == STALE);
        requireDone(row, answer);
        journal.add(step);
    }

    private static void requireDone(NamedCsvRecord row, Answer answer) {
        if (answer.status() == REFUSED && !ALREADY_THERE.contains(answer.problem())) {
            throw new LoadFailed(String.join(",", row.getFields()) + " was refused: " + answer.sentence());
        }
    }

    private static Set<String> fields(String act) {
        return switch (act) {
            case "county-moves" -> Set.of("county", "effective_on", "reason");
            case "corrections" -> Set.of("name", "reason");
            default -> Set.of("effective_on", "reason");
        };
    }

    private void imports(PublicApi api, Path exports) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(exports)) {
            files = found.sorted().toList();
        }
        RegisterImport register = new RegisterImport(api, urls.apply(Service.CERTIFICATE));
        int number = 0;
        for (Path file : files) {
            String label = "register export " + ++number + " of " + files.size() + " (" + file.getFileName() + ")";
            if (!journal.has("import " + file.getFileName())) {
                register.load(file, done -> console.progress(label, (long) (done * 1000), 1001));
                journal.add("import " + file.getFileName());
            }
            console.progress(label, number, number);
        }
    }

    /** Returns when the numbers contain what was loaded, or are taking so long that somebody should look. */
    private void awaitNumbers(PublicApi api) {
        URI progress = urls.apply(Service.TARGET).resolve("/api/v1/progress");
        long deadline = System.nanoTime() + COUNTING_PATIENCE.toNanos();
        while (!api.get(progress).body().path("caught_up").asBoolean()) {
            if (System.nanoTime() > deadline) {
                console.say("The target service is still counting.");
                return;
            }
            PublicApi.pause();
        }
    }

    private <T> void each(String what, Collection<T> all, Consumer<T> action) {
        if (journal.has(what)) {
            return;
        }
        AtomicInteger done = new AtomicInteger();
        Semaphore room = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> tasks = all.stream()
                    .map(one -> CompletableFuture.runAsync(
                            () -> {
                                room.acquireUninterruptibly();
                                try {
                                    action.accept(one);
                                } finally {
                                    room.release();
                                }
                                console.progress(what, done.incrementAndGet(), all.size());
                            },
                            threads))
                    .toList();
            awaitAllOrFirstFailure(tasks, threads);
        }
        journal.add(what);
    }

    private static void awaitAllOrFirstFailure(List<CompletableFuture<Void>> tasks, ExecutorService threads) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        tasks.forEach(task -> {
            var unused = task.exceptionally(e -> {
                failure.completeExceptionally(e);
                return null;
            });
        });
        CompletableFuture<Void> all = CompletableFuture.allOf(tasks.toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            threads.shutdownNow();
            throw e.getCause() instanceof LoadFailed failed ? failed : e;
        }
    }

    private static Map<String, Object> body(NamedCsvRecord row) {
        Map<String, Object> body = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((name, value) -> {
            if (!value.isEmpty()) {
                body.put(name, name.equals("attracted") ? Boolean.valueOf(value) : value);
            }
        });
        return body;
    }

    static Map<String, String> idempotencyKey(String kind, String name) {
        byte[] seed = ("sample city " + kind + " " + name).getBytes(StandardCharsets.UTF_8);
        return Map.of("Idempotency-Key", UUID.nameUUIDFromBytes(seed).toString());
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
