package cn.jiangmen.quality.certificate.opendata;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.files.TableWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A file in the making, on the disk of this process. */
final class PublicFile implements AutoCloseable {
    private final Path path;
    private final MessageDigest digest;
    private final TableWriter table;
    private long rows;
    private boolean finished;

    PublicFile() throws IOException {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        path = Files.createTempFile("quality-open-data-", ".csv");
        table = TableFormat.CSV.open(
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), digest),
                "certificates",
                PublicLine.HEAD);
    }

    void add(List<Object> line) {
        table.row(line);
        rows++;
    }

    /** Ends the file. */
    void finish() {
        if (!finished) {
            finished = true;
            table.close();
        }
    }

    long rows() {
        return rows;
    }

    long bytes() throws IOException {
        return Files.size(path);
    }

    /** To be asked once, of a finished file. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    InputStream read() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        try {
            finish();
        } finally {
            Files.deleteIfExists(path);
        }
    }
}
