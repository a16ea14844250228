package cn.jiangmen.quality.certificate.effect;

import cn.jiangmen.quality.certificate.events.CertificateState;
import cn.jiangmen.quality.kit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Certificates as they would be, one a line in a file of their own: however many they are, they need no memory. */
public final class Question implements AutoCloseable {
    private final Path lines;
    private final Writer out;
    private int size;

    public Question() {
        try {
            lines = Files.createTempFile("effect", ".ndjson");
            out = Files.newBufferedWriter(lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One certificate as its next event would tell it. */
    public void add(CertificateState state) {
        add(state, state.inForce(), state.suspended());
    }

    /** One certificate that would be gone. */
    public void addGone(CertificateState state) {
        add(state, List.of(), List.of());
    }

    private void add(CertificateState state, List<?> inForce, List<?> suspended) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("certificate_id", state.certificateId());
        line.put("scheme", state.scheme());
        line.put("kpi_class", state.kpiClass());
        line.put("sub_certificate", state.subCertificate());
        line.put("holder", code("credit_code", state.holder().creditCode()));
        line.put(
                "parties",
                state.parties().stream()
                        .map(party -> {
                            Map<String, Object> role = code("credit_code", party.creditCode());
                            role.put("role", party.role());
                            return role;
                        })
                        .toList());
        line.put("in_force", inForce);
        line.put("suspended", suspended);
        try {
            out.write(Json.EVENTS.writeValueAsString(line));
            out.write('\n');
            size++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> code(String name, String value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, value);
        return map;
    }

    /** How many certificates it has. */
    public int size() {
        return size;
    }

    Path finished() throws IOException {
        out.flush();
        return lines;
    }

    @Override
    public void close() {
        try (out) {
            Files.deleteIfExists(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
