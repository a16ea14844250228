package cn.jiangmen.quality.kit.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Uploaded files, kept in the database in parts until they are verified: they outlive the process that received them, and
 * any replica can read them.
 */
public final class StoredFiles {
    private static final int PART = 1024 * 1024;

    private StoredFiles() {}

    public static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void store(Connection connection, UUID importId, Path file) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(file);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into import_file (import_id, part, bytes) values (?, ?, ?)")) {
            insert.setObject(1, importId);
            int part = 0;
            for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                insert.setInt(2, part++);
                insert.setBytes(3, bytes);
                insert.executeUpdate();
            }
        }
    }

    /** Writes a stored file to the disk of this process; the caller deletes it. */
    public static Path fetch(Connection connection, UUID importId) throws SQLException, IOException {
        Path file = Files.createTempFile("quality-import-", null);
        try (OutputStream out = Files.newOutputStream(file);
                PreparedStatement query =
                        connection.prepareStatement("select bytes from import_file where import_id = ? and part = ?")) {
            query.setObject(1, importId);
            boolean more = true;
            for (int part = 0; more; part++) {
                query.setInt(2, part);
                try (ResultSet row = query.executeQuery()) {
                    more = row.next();
                    if (more) {
                        out.write(row.getBytes(1));
                    }
                }
            }
            return file;
        } catch (IOException | SQLException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    public static void delete(Connection connection, UUID importId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from import_file where import_id = ?")) {
            delete.setObject(1, importId);
            delete.executeUpdate();
        }
    }
}
