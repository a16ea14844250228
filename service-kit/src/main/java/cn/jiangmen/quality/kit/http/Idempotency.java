package cn.jiangmen.quality.kit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Makes a creating request safe to repeat: the answer is stored under the caller's {@code Idempotency-Key} in the
 * transaction of the creation, so a repeated request gets the first answer and creates nothing.
 */
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 200;

    private final DataSource database;
    private final ObjectMapper json;

    Idempotency(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Runs the creation once for a key.
     *
     * @param key the header as sent; null runs the creation without remembering it
     * @param request what was asked for, to tell a repetition from another request under the same key; with the
     *     ids of its path where it has some
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
        try (Connection transaction = database.getConnection()) { // the caller's own
            if (!first(transaction, key, fingerprint)) {
                return answered(transaction, key, fingerprint);
            }
            Response response = creation.get();
            remember(transaction, key, response);
            return response;
        } catch (SQLException e) {
            throw new PersistenceException("the idempotency key could not be kept", e);
        }
    }

    // waits for a concurrent request under the same key, whose answer is then found
    private static boolean first(Connection transaction, String key, String fingerprint) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into idempotency_key (key, fingerprint) values (?, ?) on conflict do nothing")) {
            insert.setString(1, key);
            insert.setString(2, fingerprint);
            return insert.executeUpdate() == 1;
        }
    }

    private void remember(Connection transaction, String key, Response response) throws SQLException {
        EntityTag tag = response.getEntityTag();
        try (PreparedStatement update = transaction.prepareStatement(
                "update idempotency_key set status = ?, location = ?, etag = ?, body = ? where key = ?")) {
            update.setInt(1, response.getStatus());
            update.setString(
                    2,
                    response.getLocation() == null
                            ? null
                            : response.getLocation().toString());
            update.setString(3, tag == null ? null : tag.getValue());
            update.setString(4, write(response.getEntity()));
            update.setString(5, key);
            update.executeUpdate();
        }
    }

    private static Response answered(Connection transaction, String key, String fingerprint) throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                "select fingerprint, status, location, etag, body from idempotency_key where key = ?")) {
            query.setString(1, key);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || !fingerprint.equals(row.getString(1))) {
                    throw new KeyReused(key);
                }
                Response.ResponseBuilder response = Response.status(row.getInt(2))
                        .header("Idempotency-Replayed", "true")
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(row.getString(5));
                if (row.getString(3) != null) {
                    response.location(URI.create(row.getString(3)));
                }
                if (row.getString(4) != null) {
                    response.tag(row.getString(4));
                }
                return response.build();
            }
        }
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
