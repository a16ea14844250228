package cn.jiangmen.quality.supervision.complaints.sealing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Seals and opens with the configured keys. Without a file of keys nothing is taken in; with an unusable one nothing starts. */
@Startup
@ApplicationScoped
public class Seals {
    private static final Logger LOG = Logger.getLogger(Seals.class);
    private static final String FILE = "quality.complaints.identity.key-file";
    private static final String ALGORITHM = "quality.complaints.identity.algorithm";

    private final Map<String, SealingKey> keys;
    private final SealingKey sealing;

    Seals(
            @ConfigProperty(name = FILE) Optional<Path> file,
            @ConfigProperty(name = ALGORITHM, defaultValue = "AES-GCM") String algorithm) {
        if (file.isEmpty()) {
            LOG.warnf("%s is not set: letters are not taken in, and none can be opened", FILE);
            keys = Map.of();
            sealing = null;
            return;
        }
        try {
            KeyFile read = KeyFile.parse(Files.readAllLines(file.get(), StandardCharsets.UTF_8));
            keys = read.keys();
            sealing = read.sealing(SealAlgorithm.named(algorithm)
                    .orElseThrow(() -> new IllegalArgumentException(ALGORITHM + " names no known algorithm")));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The keys of " + FILE + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether there are keys. */
    public boolean ready() {
        return sealing != null;
    }

    /** Of the key that seals now. */
    public String keyId() {
        return sealing.id();
    }

    public Sealed seal(byte[] plain, String purpose) {
        return sealing.seal(plain, purpose);
    }

    /**
     * Opens what was sealed to a purpose.
     *
     * @throws IllegalStateException when its key is not there, or it was changed
     */
    public byte[] open(Sealed sealed, String purpose) {
        SealingKey key = keys.get(sealed.keyId());
        if (key == null) {
            throw new IllegalStateException("no key has the id " + sealed.keyId());
        }
        return key.open(sealed, purpose);
    }

    /** A keyed digest, by the key that seals now. */
    public byte[] mark(byte[] text, String purpose) {
        return sealing.mark(text, purpose);
    }
}
