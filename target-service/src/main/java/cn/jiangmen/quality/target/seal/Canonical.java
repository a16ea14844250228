package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The one way an entry of the chain is written: JSON as RFC 8785 (JCS) has it, with integers for all numbers: no blanks,
 * names in ascending order, nothing escaped but quotation mark, backslash and control characters. Its hash is the SHA-256
 * of its UTF-8, as lower-case hexadecimal.
 */
final class Canonical {
    /** What stands for the hash before the first entry. */
    static final String NONE = "0".repeat(64);

    private static final JsonMapper WRITER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Canonical() {}

    static String write(Object content) {
        try {
            return rewritten(Json.EVENTS.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry cannot be written", e);
        }
    }

    /** The canonical form of a JSON text; empty when it is none. */
    static Optional<String> of(String json) {
        try {
            return Optional.of(rewritten(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    static String hash(String canonical) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // maps are sorted when they are written, trees of nodes are not
    private static String rewritten(String json) throws JsonProcessingException {
        return WRITER.writeValueAsString(WRITER.readValue(json, Object.class));
    }
}
