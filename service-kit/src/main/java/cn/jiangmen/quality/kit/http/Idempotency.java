package cn.jiangmen.quality.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes a creating request safe to repeat: the answer is stored under the caller's {@code Idempotency-Key} in the
 * transaction of the creation, so a repeated request gets the first answer and creates nothing.
 */
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 200;

    private final EntityManager entities;
    private final ObjectMapper json;

    Idempotency(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * Runs the creation once for a key.
     *
     * @param key the header as sent; null runs the creation without remembering it
     * @param request what was asked for, to tell a repetition from another request under the same key
     * @throws KeyReused when the key stands for another request (422)
     */
    @Transactional
    public Response once(String key, Object request, Supplier<Response> creation) {
        if (key == null) {
            return creation.get();
        }
        String fingerprint = fingerprint(request);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new KeyReused(key);
        }
        // waits for a concurrent request under the same key, whose answer is then found below
        int mine = entities.createNativeQuery(
                        "insert into idempotency_key (key, fingerprint) values (?, ?) on conflict do nothing")
                .setParameter(1, key)
                .setParameter(2, fingerprint)
                .executeUpdate();
        if (mine == 0) {
            return answered(key, fingerprint);
        }
        Response response = creation.get();
        EntityTag tag = response.getEntityTag();
        entities.createNativeQuery(
                        "update idempotency_key set status = ?, location = ?, etag = ?, body = ? where key = ?")
                .setParameter(1, response.getStatus())
                .setParameter(2, text(response.getLocation()))
                .setParameter(3, tag == null ? null : tag.getValue())
                .setParameter(4, write(response.getEntity()))
                .setParameter(5, key)
                .executeUpdate();
        return response;
    }

    private Response answered(String key, String fingerprint) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "select fingerprint, status, location, etag, body from idempotency_key where key = ?",
                        Tuple.class)
                .setParameter(1, key)
                .getResultList();
        Tuple row = rows.getFirst();
        if (!fingerprint.equals(row.get(0, String.class))) {
            throw new KeyReused(key);
        }
        Response.ResponseBuilder response = Response.status(row.get(1, Integer.class))
                .header("Idempotency-Replayed", "true")
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(row.get(4, String.class));
        if (row.get(2, String.class) != null) {
            response.location(URI.create(row.get(2, String.class)));
        }
        if (row.get(3, String.class) != null) {
            response.tag(row.get(3, String.class));
        }
        return response.build();
    }

    private String fingerprint(Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String shape = request.getClass().getName() + write(request);
            return HexFormat.of().formatHex(digest.digest(shape.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object body) {
        try {
            return body == null ? null : json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** A key that is blank, too long, or was used for another request. */
    public static final class KeyReused extends RuntimeException {
        private final String key;

        KeyReused(String key) {
            super("idempotency key reused", null, false, false);
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
