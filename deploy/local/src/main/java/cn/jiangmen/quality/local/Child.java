package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * One server in a process of its own, known by the pid file it leaves: another class loader, or the next launcher after
 * this one was killed, finds the same process by it.
 *
 * <p>The process runs in a session of its own, so Ctrl-C at the terminal reaches only the launcher, and it ends with this
 * JVM however that ends.
 */
final class Child {
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(5);

    private final String name;
    private final Path home;
    private final Ending ending;
    private volatile CompletableFuture<?> guard = CompletableFuture.completedFuture(null);

    /** What happens to the process and its files when this JVM is gone without having stopped it. */
    enum Ending {
        STOPPED("TERM"),
        STOPPED_FAST("INT"),
        DISCARDED("KILL");

        private final String signal;

        Ending(String signal) {
            this.signal = signal;
        }
    }

    /** @param home holds {@code logs/<name>.log} and {@code run/<name>.pid}; thrown away too when discarded */
    Child(String name, Path home, Ending ending) {
        this.name = name;
        this.home = home;
        this.ending = ending;
    }

    synchronized void start(List<String> command, Map<String, String> environment, Path workingDirectory) {
        stop(KILL_PATIENCE);
        List<String> line = new ArrayList<>(List.of("setsid"));
        line.addAll(command);
        try {
            Files.createDirectories(log().getParent());
            Files.createDirectories(pidFile().getParent());
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(workingDirectory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            Files.writeString(pidFile(), process.pid() + " " + startedAt(process.toHandle()));
            guard = Guard.over(process, ending.signal, ending == Ending.DISCARDED ? home : null);
        } catch (IOException e) {
            throw new ServerFailed(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Waits until {@code ready}; fails with the end of the log when the process ends or the time is up first. */
    void awaitReady(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (running().isEmpty()) {
                throw new ServerFailed(name + " ended while starting. Its log " + log() + " says:\n" + lastLines(20));
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailed(name + " was not ready after " + patience.toSeconds() + " s. Its log " + log()
                        + " says:\n" + lastLines(20));
            }
            pause();
        }
    }

    synchronized void stop(Duration patience) {
        running().ifPresent(process -> {
            signal(process, ending == Ending.STOPPED_FAST ? "INT" : "TERM");
            if (!ended(process, patience)) {
                kill();
            }
        });
        forget();
    }

    /** SIGKILL, and wait until the process is gone. */
    synchronized void kill() {
        running().ifPresent(process -> {
            process.destroyForcibly();
            if (!ended(process, KILL_PATIENCE)) {
                throw new ServerFailed(name + " (pid " + process.pid() + ") does not end");
            }
        });
        forget();
    }

    Optional<ProcessHandle> running() {
        try {
            String[] recorded = Files.readString(pidFile()).split(" ", 2);
            Instant started = Instant.parse(recorded[1]);
            return ProcessHandle.of(Long.parseLong(recorded[0]))
                    .filter(Child::alive)
                    .filter(process ->
                            Duration.between(started, startedAt(process)).abs().compareTo(CLOCK_DRIFT) < 0);
        } catch (IOException | RuntimeException absentOrCutShort) {
            return Optional.empty();
        }
    }

    CompletableFuture<?> onExit() {
        return running()
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    Path log() {
        return home.resolve("logs").resolve(name + ".log");
    }

    String lastLines(int count) {
        try {
            List<String> lines =
                    Files.readString(log(), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while waiting for a server", e);
        }
    }

    /** Through the shell, whose {@code kill} is built in: ProcessHandle knows only TERM and KILL. */
    static void signal(ProcessHandle process, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Polls, because a process that is not our child and that nobody reaps stays a zombie, which the JDK calls alive. */
    static boolean ended(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (alive(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static boolean alive(ProcessHandle process) {
        try {
            return process.isAlive()
                    && !Files.readString(Path.of("/proc/" + process.pid() + "/stat"))
                            .contains(") Z ");
        } catch (IOException gone) {
            return false;
        }
    }

    private static Instant startedAt(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private Path pidFile() {
        return home.resolve("run").resolve(name + ".pid");
    }

    /** Not before the guard is dismissed: if this JVM ended in between, it would signal a pid that is no longer ours. */
    private void forget() {
        guard.join();
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
