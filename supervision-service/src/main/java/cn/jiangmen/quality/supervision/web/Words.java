package cn.jiangmen.quality.supervision.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What codes mean in both languages, from {@code pages/words.tsv}: family, code, Chinese, English. */
final class Words {
    private final Map<String, Map<String, String[]>> families;

    private Words(Map<String, Map<String, String[]>> families) {
        this.families = families;
    }

    static Words read() {
        Map<String, Map<String, String[]>> families = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/pages/words.tsv")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
                String[] cells = line.split("\t", -1);
                families.computeIfAbsent(cells[0], _ -> new LinkedHashMap<>())
                        .put(cells[1], new String[] {cells[2], cells[3]});
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(families);
    }

    /** A code that has no words is told as it is. */
    String of(String family, String code, Language language) {
        String[] words = families.getOrDefault(family, Map.of()).get(code);
        return words == null ? code : language.say(words[0], words[1]);
    }

    List<String> codes(String family) {
        return List.copyOf(families.getOrDefault(family, Map.of()).keySet());
    }
}
