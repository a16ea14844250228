package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords of one data folder's roles, generated when first asked for and kept in a file that only its owner reads. */
final class Passwords {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    Passwords(Path file) {
        this.file = file;
    }

    String of(String role) {
        synchronized (Passwords.class) {
            Properties known = read();
            String password = known.getProperty(role);
            if (password == null) {
                byte[] secret = new byte[16];
                RANDOM.nextBytes(secret);
                password = HexFormat.of().formatHex(secret);
                known.setProperty(role, password);
                write(known);
            }
            return password;
        }
    }

    private Properties read() {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    private void write(Properties known) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                known.store(writer, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
