package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Computes the chain anew and says where it breaks. */
@ApplicationScoped
public class ChainCheck {
    /** What was announced stands outside the chain, so it tells when the end of the chain was cut off. */
    private static final String ANNOUNCED = """
            select state ->> 'number', state ->> 'hash' from announced
            where type = 'cn.jiangmen.quality.year.sealed.v1'""";

    private final DataSource database;
    private final Clock clock;

    ChainCheck(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param headKnown whether the hash that was asked for is in the chain; null when none was
     */
    @Schema(name = "SealVerification", description = "封账链核验")
    public record Verified(
            Instant verifiedAt,
            boolean intact,
            int entries,

            @Schema(description = "the last entry; note its hash elsewhere", nullable = true)
            Head head,

            @Schema(description = "whether the hash that was asked for is in the chain", nullable = true)
            Boolean headKnown,

            List<Break> breaks) {}

    /** The last entry. */
    @Schema(name = "SealChainHead")
    public record Head(long number, String hash) {}

    /** A place where the chain does not hold. */
    @Schema(name = "SealChainBreak")
    public record Break(
            long number,
            Reason reason,
            @Schema(nullable = true) String expected,
            @Schema(nullable = true) String found) {}

    /** Why it does not. */
    @Schema(name = "SealChainBreakReason")
    public enum Reason {
        /** The hash of the content is not the one that is stored. */
        HASH_DIFFERS,
        /** The content names another entry before it. */
        PREVIOUS_HASH_DIFFERS,
        /** An entry is missing before this one, or this one is missing at the end. */
        NUMBER_MISSING,
        /** The content is not what the canonical form of it would be, or no JSON. */
        NOT_CANONICAL,
        /** The content bears another number. */
        NUMBER_DIFFERS,
        /** Another hash was announced for this seal. */
        ANNOUNCED_DIFFERS
    }

    /** An entry as it is exported: the hash is that of the UTF-8 of the canonical text. */
    @Schema(name = "SealChainEntry")
    public record Exported(long number, String hash, String canonical) {}

    /** Every entry, in order. */
    public List<Exported> export() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Chain.all(connection).stream()
                    .map(entry -> new Exported(entry.number(), entry.hash(), entry.canonical()))
                    .toList();
        }
    }

    /**
     * Checks every entry.
     *
     * @param head a hash that should be in the chain, or null
     */
    public Verified verify(String head) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<Chain.Entry> entries = Chain.all(connection);
            List<Break> breaks = breaks(entries);
            breaks.addAll(againstAnnounced(connection, entries));
            Optional<Chain.Entry> last = entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
            return new Verified(
                    clock.instant(),
                    breaks.isEmpty(),
                    entries.size(),
                    last.map(entry -> new Head(entry.number(), entry.hash())).orElse(null),
                    head == null
                            ? null
                            : entries.stream().anyMatch(entry -> Canonical.hash(entry.canonical())
                                    .equals(head)),
                    breaks);
        }
    }

    static List<Break> breaks(List<Chain.Entry> entries) {
        List<Break> breaks = new ArrayList<>();
        long number = 0;
        String previous = Canonical.NONE;
        for (Chain.Entry entry : entries) {
            number++;
            if (entry.number() != number) {
                breaks.add(new Break(entry.number(), Reason.NUMBER_MISSING, Long.toString(number), null));
                number = entry.number();
            }
            String hash = Canonical.hash(entry.canonical());
            if (!hash.equals(entry.hash())) {
                breaks.add(new Break(number, Reason.HASH_DIFFERS, entry.hash(), hash));
            }
            if (!Canonical.of(entry.canonical()).equals(Optional.of(entry.canonical()))) {
                breaks.add(new Break(number, Reason.NOT_CANONICAL, null, null));
            }
            JsonNode content = content(entry);
            if (content.path("number").asLong() != number) {
                breaks.add(new Break(
                        number,
                        Reason.NUMBER_DIFFERS,
                        Long.toString(number),
                        content.path("number").asText()));
            }
            String named = content.path("previous_hash").asText();
            if (!named.equals(previous)) {
                breaks.add(new Break(number, Reason.PREVIOUS_HASH_DIFFERS, previous, named));
            }
            previous = hash;
        }
        return breaks;
    }

    private static List<Break> againstAnnounced(Connection connection, List<Chain.Entry> entries) throws SQLException {
        Map<Long, String> hashes = new HashMap<>();
        entries.forEach(entry -> hashes.put(entry.number(), Canonical.hash(entry.canonical())));
        Map<Long, Break> breaks = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(ANNOUNCED);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                long number = Long.parseLong(row.getString(1));
                String announced = row.getString(2);
                String found = hashes.get(number);
                if (!announced.equals(found)) {
                    breaks.put(
                            number,
                            new Break(
                                    number,
                                    found == null ? Reason.NUMBER_MISSING : Reason.ANNOUNCED_DIFFERS,
                                    announced,
                                    found));
                }
            }
        }
        return List.copyOf(breaks.values());
    }

    private static JsonNode content(Chain.Entry entry) {
        try {
            return Json.EVENTS.readTree(entry.canonical());
        } catch (JsonProcessingException e) {
            return Json.EVENTS.createObjectNode(); // told as not canonical
        }
    }
}
