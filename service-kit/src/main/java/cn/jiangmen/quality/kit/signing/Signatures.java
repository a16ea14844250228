package cn.jiangmen.quality.kit.signing;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Signs as compact JWS and checks what was signed here, also by former keys. Reads its keys once. */
@ApplicationScoped
public class Signatures {
    private static final Logger LOG = Logger.getLogger(Signatures.class);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SigningKey key;
    private final Map<String, SigningKey> known = new LinkedHashMap<>();
    private final String header;

    Signatures(SigningSettings settings) throws IOException {
        key = Files.exists(settings.keyFile())
                ? read(settings.keyFile())
                : made(settings.keyFile(), settings.algorithm());
        known.put(key.id(), key);
        for (Path former : settings.formerKeyFiles().orElse(List.of())) {
            SigningKey old = read(former);
            known.putIfAbsent(old.id(), old);
        }
        header = BASE64.encodeToString(bytes(Map.of("alg", key.alg(), "kid", key.id())));
    }

    /** The compact form of a signed payload. */
    public String sign(byte[] payload) {
        String signed = header + "." + BASE64.encodeToString(payload);
        return signed + "." + BASE64.encodeToString(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The bare signature of a message, by the key that is the first of {@link #keys}. */
    public byte[] signature(byte[] message) {
        return key.sign(message);
    }

    /** How the signing key signs, as its JSON Web Key says it. */
    public String algorithm() {
        return key.alg();
    }

    /** The payload of a compact form that was signed here and not changed since; empty for any other text. */
    public Optional<byte[]> verified(String compact) {
        String[] parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode told = Json.EVENTS.readTree(Base64.getUrlDecoder().decode(parts[0]));
            SigningKey signer = known.get(told.path("kid").asText());
            byte[] message = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            // the key decides on the algorithm, never the header
            return signer != null
                            && signer.alg().equals(told.path("alg").asText())
                            && signer.verifies(message, Base64.getUrlDecoder().decode(parts[2]))
                    ? Optional.of(Base64.getUrlDecoder().decode(parts[1]))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The public keys, the one that signs first. */
    public List<Map<String, String>> keys() {
        List<Map<String, String>> keys = new ArrayList<>();
        known.values().forEach(one -> keys.add(one.jwk()));
        return keys;
    }

    private static SigningKey read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            return SigningKey.read(reader);
        } catch (IOException e) {
            throw new IOException("the signing key in " + file + " cannot be read", e);
        }
    }

    /** Makes the file; where another instance was faster, its key is taken. */
    private static SigningKey made(Path file, SigningKey.Algorithm algorithm) throws IOException {
        SigningKey fresh = SigningKey.generate(algorithm, new SecureRandom());
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(
                folder,
                "key",
                ".pem",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(written, fresh.pem());
            Files.createLink(file, written);
            LOG.infof("made a signing key: %s, in %s", fresh.id(), file);
            return fresh;
        } catch (FileAlreadyExistsException e) {
            LOG.debug("another instance made the key", e);
            return read(file);
        } finally {
            Files.delete(written);
        }
    }

    private static byte[] bytes(Object value) {
        try {
            return Json.EVENTS.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
