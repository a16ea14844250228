package cn.jiangmen.quality.enterprise.imports.rest;

import cn.jiangmen.quality.enterprise.imports.ImportRefused;
import cn.jiangmen.quality.kit.StorableText;
import cn.jiangmen.quality.kit.sheets.Sentence;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The parts of an upload, checked: each there once, and none that means nothing. */
record ImportForm(Path file, String fileName, String by) {
    private static final Set<String> PARTS = Set.of("file", "by");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BY = 100;

    /** The form as it is documented. */
    @Schema(
            name = "ImportUpload",
            requiredProperties = {"file", "by"})
    record Shape(
            @Schema(format = "binary", description = ".xlsx, or CSV in UTF-8 or GB18030")
            String file,

            @Schema(description = "the acting officer or department", examples = "蓬江区市场监督管理局")
            String by) {}

    /** @throws ImportRefused.InvalidForm when a part is missing, repeated, unknown or unreadable */
    static ImportForm of(MultipartFormDataInput form) {
        Map<String, Collection<FormValue>> values = form.getValues();
        for (String part : values.keySet()) {
            if (!PARTS.contains(part)) {
                throw refused(part, "unknown-part", "表单部分未知;可有 file、by。", "is unknown; there may be file and by.");
            }
        }
        FormValue file = single(values, "file");
        if (!file.isFileItem()) {
            throw refused("file", "not-a-file", "须作为文件上传(带文件名)。", "must be sent as a file, with a file name.");
        }
        FormValue told = single(values, "by");
        String by = told.isFileItem() || told.getValue() == null
                ? ""
                : told.getValue().strip();
        if (by.isEmpty() || by.length() > LONGEST_BY || !StorableText.storable(by) || by.contains("\n")) {
            throw refused("by", "invalid", "应为 1 至 100 个字符的一行文字。", "must be one line of 1 to 100 characters.");
        }
        return new ImportForm(file.getFileItem().getFile(), name(file.getFileName()), by);
    }

    private static FormValue single(Map<String, Collection<FormValue>> values, String part) {
        Collection<FormValue> given = values.getOrDefault(part, List.of());
        if (given.size() != 1) {
            throw given.isEmpty()
                    ? refused(part, "part-missing", "缺少此表单部分。", "is missing.")
                    : refused(part, "part-repeated", "只能出现一次。", "must be there once only.");
        }
        return given.iterator().next();
    }

    // what browsers send may be a whole path, and is shown to people later
    private static String name(String told) {
        String name = told == null ? "" : told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip();
        return clean.length() > LONGEST_NAME ? clean.substring(clean.length() - LONGEST_NAME) : clean;
    }

    private static ImportRefused.InvalidForm refused(String part, String code, String zh, String en) {
        return new ImportRefused.InvalidForm(part, code, new Sentence(part + ":" + zh, "The part " + part + " " + en));
    }
}
