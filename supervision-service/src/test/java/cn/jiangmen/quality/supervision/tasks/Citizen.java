package cn.jiangmen.quality.supervision.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Recomputes a draw from its public document alone, with none of the service's code: what any citizen could write. */
public final class Citizen {
    private final JsonNode draw;

    public Citizen(JsonNode draw) {
        this.draw = draw;
    }

    public String commitment() {
        return sha(HexFormat.of().parseHex(draw.get("seed").asText()));
    }

    public String populationHash() {
        List<String> lines = new ArrayList<>();
        draw.get("population")
                .forEach(m -> lines.add(
                        m.get("stratum").asText() + "\t" + m.get("object_id").asText() + "\n"));
        lines.sort(Comparator.naturalOrder());
        return sha(String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }

    public String poolHash() {
        StringBuilder pool = new StringBuilder();
        pool().stream().sorted().forEach(id -> pool.append(id).append('\n'));
        return sha(pool.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Object ids in the order of the draw. */
    public List<String> drawn() {
        Map<String, List<String>> strata = new TreeMap<>();
        draw.get("population")
                .forEach(m -> strata.computeIfAbsent(m.get("stratum").asText(), _ -> new ArrayList<>())
                        .add(m.get("object_id").asText()));
        List<String> drawn = new ArrayList<>();
        strata.forEach((stratum, ids) -> {
            int size = new BigDecimal(draw.get("ratios").get(stratum).asText())
                    .multiply(BigDecimal.valueOf(ids.size()))
                    .setScale(0, RoundingMode.CEILING)
                    .intValue();
            ids.stream()
                    .sorted(Comparator.comparing((String id) -> score("object", stratum, id)))
                    .limit(size)
                    .forEach(drawn::add);
        });
        return drawn;
    }

    /** Object id → inspectors, after all recusals. */
    public Map<String, List<String>> assignments() {
        Map<String, Integer> load = new TreeMap<>();
        Map<String, List<String>> assigned = new LinkedHashMap<>();
        Map<String, List<String>> barred = new TreeMap<>();
        for (String object : drawn()) {
            List<String> chosen =
                    new ArrayList<>(next(object, draw.get("per_object").asInt(), List.of(), load));
            chosen.forEach(id -> load.merge(id, 1, Integer::sum));
            assigned.put(object, chosen);
        }
        for (JsonNode recusal : draw.get("recusals")) {
            String object = recusal.get("object_id").asText();
            String leaver = recusal.get("inspector_id").asText();
            List<String> out = barred.computeIfAbsent(object, _ -> new ArrayList<>());
            out.add(leaver);
            load.merge(leaver, -1, Integer::sum);
            List<String> taken = new ArrayList<>(out);
            taken.addAll(assigned.get(object));
            String successor = next(object, 1, taken, load).getFirst();
            load.merge(successor, 1, Integer::sum);
            assigned.get(object).replaceAll(id -> id.equals(leaver) ? successor : id);
        }
        return assigned;
    }

    /** The published script, another program in another language, comes to the same. */
    public void asksTheScript() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/python3"))) {
            return; // the same was recomputed in Java
        }
        Path file = Files.createTempFile("draw", ".json");
        try {
            Files.writeString(file, draw.toString());
            Process script = new ProcessBuilder("python3", "tools/redraw.py", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(script.waitFor()).as(said).isZero();
        } finally {
            Files.delete(file);
        }
    }

    private List<String> next(String object, int count, List<String> taken, Map<String, Integer> load) {
        return pool().stream()
                .filter(id -> !taken.contains(id))
                .sorted(Comparator.comparing((String id) -> load.getOrDefault(id, 0))
                        .thenComparing(id -> score("inspector", object, id)))
                .limit(count)
                .toList();
    }

    private List<String> pool() {
        List<String> pool = new ArrayList<>();
        draw.get("inspectors").forEach(id -> pool.add(id.asText()));
        return pool;
    }

    private String score(String what, String first, String second) {
        String text = what + "\n" + draw.get("population_hash").asText() + "\n" + first + "\n" + second;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(draw.get("seed").asText()), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
