package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What of the sample city is loaded, a line for each step, so that an interrupted load resumes where it stopped. */
final class LoadJournal {
    private static final String COMPLETE = "complete";

    private final Path file;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    LoadJournal(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                done.addAll(Files.readAllLines(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean complete() {
        return has(COMPLETE);
    }

    void finish() {
        add(COMPLETE);
    }

    boolean has(String step) {
        return done.contains(step);
    }

    synchronized void add(String step) {
        try {
            Files.writeString(file, step + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done.add(step);
    }
}
