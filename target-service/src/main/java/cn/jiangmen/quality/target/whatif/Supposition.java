package cn.jiangmen.quality.target.whatif;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Certificates as they are supposed to be, checked and kept in a file, as rows for COPY: a slow caller holds no connection of
 * the database, and the memory needed does not grow with the question.
 */
public final class Supposition implements AutoCloseable {
    /** Most certificates in a JSON document. */
    public static final int MOST_LISTED = 10_000;

    /** Most certificates as lines. */
    public static final int MOST_LINES = 1_000_000;

    /** Reads one certificate and leaves the others. */
    private static final ObjectReader ONE =
            Json.EVENTS.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final String LIST = "certificates";

    private final Path rows;
    private int count;

    private Supposition(Path rows) {
        this.rows = rows;
    }

    /**
     * Reads one JSON document with a list of certificates.
     *
     * @throws WhatIfRefused when it is none, or one of the certificates cannot be
     */
    public static Supposition list(InputStream body) throws IOException {
        return read(body, (parser, supposition) -> {
            if (parser.nextToken() != JsonToken.START_OBJECT
                    || !LIST.equals(parser.nextFieldName())
                    || parser.nextToken() != JsonToken.START_ARRAY) {
                throw new WhatIfRefused.Unreadable(0);
            }
            try (Writer out = supposition.writer()) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    supposition.add(parser, out, MOST_LISTED);
                }
            }
            if (parser.currentToken() != JsonToken.END_ARRAY
                    || parser.nextToken() != JsonToken.END_OBJECT
                    || parser.nextToken() != null) {
                throw new WhatIfRefused.Unreadable(supposition.count + 1);
            }
        });
    }

    /** Reads one certificate a line. */
    public static Supposition lines(InputStream body) throws IOException {
        return read(body, (parser, supposition) -> {
            try (Writer out = supposition.writer()) {
                while (parser.nextToken() != null) {
                    supposition.add(parser, out, MOST_LINES);
                }
            }
        });
    }

    /** How the certificates stand in a body. */
    private interface Form {
        void read(JsonParser parser, Supposition supposition) throws IOException;
    }

    private static Supposition read(InputStream body, Form form) throws IOException {
        Supposition supposition = new Supposition(Files.createTempFile("what-if", ".rows"));
        try (JsonParser parser = Json.EVENTS.getFactory().createParser(body)) {
            form.read(parser, supposition);
            return supposition;
        } catch (JacksonException e) {
            supposition.close();
            throw new WhatIfRefused.Unreadable(supposition.count + 1);
        } catch (RuntimeException | IOException e) {
            supposition.close();
            throw e;
        }
    }

    private Writer writer() throws IOException {
        return Files.newBufferedWriter(rows, StandardCharsets.UTF_8);
    }

    private void add(JsonParser parser, Writer out, int most) throws IOException {
        if (count == most) {
            throw new WhatIfRefused.TooMany(most);
        }
        JsonNode node = ONE.readTree(parser);
        SupposedCertificate certificate = SupposedCertificate.of(node, count + 1);
        count++;
        out.append(certificate.id().toString());
        value(out, certificate.scheme());
        value(out, certificate.kpiClass());
        value(out, Boolean.toString(certificate.sub()));
        value(out, certificate.holderCode());
        value(out, certificate.applicantCode());
        value(out, certificate.manufacturerCode());
        value(out, certificate.factoryCode());
        value(out, certificate.inForce());
        value(out, certificate.suspended());
        out.append('\n');
    }

    private static void value(Writer out, String value) throws IOException {
        out.append('\t');
        if (value == null) {
            out.append("\\N");
        } else {
            out.append(value.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        }
    }

    int count() {
        return count;
    }

    InputStream rows() throws IOException {
        return Files.newInputStream(rows);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(rows);
    }
}
