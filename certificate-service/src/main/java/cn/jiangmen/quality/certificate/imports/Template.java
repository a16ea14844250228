package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.imports.register.Column;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.sheets.TemplateFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The empty export of a record kind, to be filled in. */
public final class Template {
    private Template() {}

    public static TemplateFile of(RecordKind kind) {
        SequencedMap<String, Boolean> needed = new LinkedHashMap<>();
        for (Column column : Column.of(kind)) {
            needed.put(column.title(), column.isNeededFor(kind));
        }
        try (InputStream words = Template.class.getResourceAsStream("/imports/template.csv")) {
            return TemplateFile.of(needed, words, kind.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
