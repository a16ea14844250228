package cn.jiangmen.quality.supervision.credit;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.signing.Signatures;
import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One signed file for each day that is over; each names the one before, so none can be taken away or exchanged unseen. */
@ApplicationScoped
public class Packages {
    private static final String ENTRIES = "entries.ndjson";

    private static final String PACKAGES = """
            select day, manifest, sha256, signature, length(content) as bytes, made_at from credit_package
            where (?::date is null or day = ?) and (?::date is null or day < ?) order by day desc limit ?""";

    private final JsonRows rows;
    private final Signatures signatures;
    private final Clock clock;

    Packages(JsonRows rows, Signatures signatures, Clock clock) {
        this.rows = rows;
        this.signatures = signatures;
        this.clock = clock;
    }

    private record Missing(
            LocalDate day, long count, Long firstSequence, Long lastSequence, String digest, String previous) {}

    private record Zip(String content) {}

    /** The newest first. */
    public List<DayPackage> list(LocalDate before, int limit) {
        return rows.list(DayPackage.class, PACKAGES, null, null, before, before, limit);
    }

    public DayPackage get(LocalDate day) {
        return rows.first(DayPackage.class, PACKAGES, day, day, null, null, 1)
                .orElseThrow(() -> new CreditRefused.NoPackage(day));
    }

    /** The file, a zip. */
    public byte[] content(LocalDate day) {
        return rows.first(
                        Zip.class, "select encode(content, 'base64') as content from credit_package where day = ?", day)
                .map(zip -> Base64.getMimeDecoder().decode(zip.content()))
                .orElseThrow(() -> new CreditRefused.NoPackage(day));
    }

    /** The public keys that packages and webhooks are checked with. */
    public List<java.util.Map<String, String>> keys() {
        return signatures.keys();
    }

    /** Makes the package of the oldest day that is over and has none; tells whether there was one. */
    @Transactional
    boolean makeNext() {
        rows.list(Object.class, "select from credit_counter for update"); // one instance at a time
        Optional<Missing> next = rows.first(Missing.class, """
                select d.day, d.count, d.first_sequence, d.last_sequence, d.digest,
                       (select sha256 from credit_package where day = d.day - 1) as previous
                from credit_day d where not exists (select from credit_package p where p.day = d.day)
                order by d.day limit 1""");
        next.ifPresent(this::make);
        return next.isPresent();
    }

    private void make(Missing day) {
        StringBuilder lines = new StringBuilder();
        rows.each(
                Entry.class,
                entry -> lines.append(json(entry)).append('\n'),
                "select sequence, day, sha256, event from credit_entry where day = ? order by sequence",
                day.day());
        byte[] entries = lines.toString().getBytes(StandardCharsets.UTF_8);
        String manifest = json(new DayPackage.Manifest(
                "//quality.jiangmen.cn/supervision-service",
                day.day(),
                day.count(),
                day.firstSequence(),
                day.lastSequence(),
                day.digest(),
                new DayPackage.Content(ENTRIES, entries.length, sha256(entries)),
                day.previous()));
        byte[] signed = manifest.getBytes(StandardCharsets.UTF_8);
        String signature = signatures.sign(signed);
        rows.change(
                "insert into credit_package values (?, ?, ?, ?, decode(?, 'base64'), ?)",
                day.day(),
                manifest,
                sha256(signed),
                signature,
                Base64.getEncoder().encodeToString(zip(entries, signed, signature)),
                Instant.now(clock));
    }

    private static byte[] zip(byte[] entries, byte[] manifest, String signature) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, ENTRIES, entries);
            put(zip, "manifest.json", manifest);
            put(zip, "manifest.jws", signature.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String json(Object value) {
        return Json.EVENTS.valueToTree(value).toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
