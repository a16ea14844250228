package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.sheets.TemplateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The empty list of enterprises, to be filled in. */
public final class Template {
    private Template() {}

    public static TemplateFile of() {
        SequencedMap<String, Boolean> needed = new LinkedHashMap<>();
        for (Column column : Column.values()) {
            needed.put(column.title(), column.isNeeded());
        }
        try (InputStream words = Template.class.getResourceAsStream("/imports/template.csv")) {
            return TemplateFile.of(needed, words, "example");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
