package cn.jiangmen.quality.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that seals who wrote a complaint: made when first asked for, in a file of the data folder that only its owner reads. */
final class SealingKeys {
    /** Its name in the data folder. */
    static final String FILE = "identity.keys";

    private static final int KEY_BYTES = 32;

    private SealingKeys() {}

    static Path in(Path home) {
        Path file = home.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                Path fresh = Files.createTempFile(
                        Files.createDirectories(home),
                        FILE,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, "local AES-GCM " + Base64.getEncoder().encodeToString(key) + "\n");
                Files.move(fresh, file); // whole or not at all
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toAbsolutePath();
    }
}
