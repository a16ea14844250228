package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder in which a suite keeps everything: used by one launcher at a time, and emptied of our own files only. */
final class DataFolder implements AutoCloseable {
    private static final List<String> OURS = List.of(
            "postgres",
            "kafka",
            "kafka.properties",
            "passwords.properties",
            SealingKeys.FILE,
            "logs",
            "run",
            "sample",
            "sample.partial",
            "sample.journal");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws ServerFailed when another launcher has it */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new ServerFailed("Another ./deploy/up is running on " + path
                        + ". Stop it, or use another folder and other ports: --data DIR --ports-offset N.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new ServerFailed("The data folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    void empty() {
        OURS.forEach(name -> Folders.delete(path.resolve(name)));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameJvm) {
            return false;
        }
    }
}
