package cn.jiangmen.quality.supervision.complaints.sealing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The keys of a file, one a line: id, algorithm, key in Base64. The last key of the algorithm that is configured seals; all of
 * them open, so a key stays in the file until nothing is sealed with it any more. Lines that begin with # say nothing.
 */
final class KeyFile {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private final Map<String, SealingKey> keys = new LinkedHashMap<>();

    private KeyFile() {}

    /** @throws IllegalArgumentException naming the line at fault, never what stands in it */
    static KeyFile parse(List<String> lines) {
        KeyFile file = new KeyFile();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                file.add(line, i + 1);
            }
        }
        return file;
    }

    private void add(String line, int number) {
        String[] parts = line.split("\\s+", -1);
        if (parts.length != 3 || !ID.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("line " + number + " is not: id algorithm key");
        }
        SealAlgorithm algorithm = SealAlgorithm.named(parts[1])
                .orElseThrow(() -> new IllegalArgumentException("line " + number + " names no known algorithm"));
        byte[] key;
        try {
            key = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + " has a key that is not Base64", null);
        }
        if (key.length != algorithm.keyBytes()) {
            throw new IllegalArgumentException(
                    "line " + number + " needs a key of " + algorithm.keyBytes() + " bytes for " + algorithm.label());
        }
        if (keys.put(parts[0], new SealingKey(parts[0], algorithm, key)) != null) {
            throw new IllegalArgumentException("line " + number + " repeats an id");
        }
    }

    Map<String, SealingKey> keys() {
        return keys;
    }

    /** @throws IllegalArgumentException when there is no key of the algorithm */
    SealingKey sealing(SealAlgorithm algorithm) {
        List<SealingKey> fitting = new ArrayList<>(keys.values());
        fitting.removeIf(key -> key.algorithm() != algorithm);
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException("no key is for " + algorithm.label());
        }
        return fitting.getLast();
    }
}
