package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.kit.StorableText;
import cn.jiangmen.quality.supervision.web.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One page before it is rendered: its template, its language and what it shows. */
final class View {
    private static final int LONGEST_SEARCH = 100;

    final Language language;
    final String template;
    final Map<String, Object> values = new HashMap<>();

    private View(String template, Language language) {
        this.template = template;
        this.language = language;
    }

    static View of(String template, String language) {
        return new View(template, Language.of(language));
    }

    View with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** What was typed into a search field: without spaces around, cut to what a name can have. */
    static String typed(String text) {
        if (text == null || !StorableText.storable(text)) {
            return "";
        }
        String plain = text.strip();
        return plain.length() > LONGEST_SEARCH ? plain.substring(0, LONGEST_SEARCH) : plain;
    }

    /** A query of pairs; empty values are left out. */
    static String query(String... pairs) {
        Map<String, String> query = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null && !pairs[i + 1].isEmpty()) {
                query.put(pairs[i], pairs[i + 1]);
            }
        }
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
