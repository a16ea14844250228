package cn.jiangmen.quality.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's data folder: made by initdb, freed of what a killed server left, and asked whether it is being served. */
final class PostgresData {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int STATE_LINE = 7;

    private final Path home;

    PostgresData(Path home) {
        this.home = home;
    }

    Path folder() {
        return home.resolve("postgres").resolve("data");
    }

    /** Makes the folder fit to be served: there, owned by the account, and used by no process. */
    void prepare(Path binaries, PostgresAccount account, String superuserPassword, boolean sync) {
        try {
            Files.createDirectories(folder().getParent());
            if (!Files.exists(folder())) {
                initialise(binaries, account, superuserPassword, sync);
            }
            account.own(folder());
            clear();
        } catch (IOException e) {
            throw new ServerFailed("PostgreSQL's data folder " + folder() + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** The server says so itself: line 1 of its pid file is its pid, line 8 its state. */
    boolean servedBy(ProcessHandle process) {
        List<String> lines = pidFile();
        return recordedPid().equals(Optional.of(process.pid()))
                && lines.size() > STATE_LINE
                && lines.get(STATE_LINE).strip().equals("ready");
    }

    private void initialise(Path binaries, PostgresAccount account, String superuserPassword, boolean sync)
            throws IOException {
        Path partial = folder().resolveSibling("initialising");
        Path password = folder().resolveSibling("superuser");
        Folders.delete(partial);
        Files.createDirectories(partial);
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, superuserPassword);
        account.own(folder().getParent());
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + partial,
                "--username=" + Postgres.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!sync) {
            command.add("--no-sync");
        }
        Path log = folder().resolveSibling("initdb.log");
        Process initdb = new ProcessBuilder(account.running(command))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        boolean done = succeeded(initdb);
        Files.delete(password);
        if (!done) {
            initdb.destroyForcibly();
            throw new ServerFailed("PostgreSQL's initdb failed:\n" + Files.readString(log));
        }
        Files.move(partial, folder(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean succeeded(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Stops a server that an earlier launcher left behind, waits for the workers of one that was killed, and removes the
     * pid file of one that is gone: its number may by now belong to any process, which PostgreSQL would take for itself.
     */
    private void clear() throws IOException {
        Path real = folder().toRealPath();
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> isPostgres(process) && worksIn(process, real))
                .toList();
        left.stream()
                .filter(process -> recordedPid().equals(Optional.of(process.pid())))
                .forEach(postmaster -> Child.signal(postmaster, "INT"));
        for (ProcessHandle process : left) {
            if (!Child.ended(process, PATIENCE)) {
                process.destroyForcibly();
                Child.ended(process, PATIENCE);
            }
        }
        boolean served = recordedPid()
                .flatMap(ProcessHandle::of)
                .filter(PostgresData::isPostgres)
                .isPresent();
        if (!served) {
            Files.deleteIfExists(folder().resolve("postmaster.pid"));
        }
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
                    .equals(folder);
        } catch (IOException goneOrForeign) {
            return false;
        }
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

    private Optional<Long> recordedPid() {
        return pidFile().stream().findFirst().map(String::strip).map(Long::valueOf);
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(folder().resolve("postmaster.pid"));
        } catch (IOException absent) {
            return List.of();
        }
    }
}
