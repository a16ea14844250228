package cn.jiangmen.quality.certificate.imports.rest;

import cn.jiangmen.quality.certificate.imports.ImportRefused;
import cn.jiangmen.quality.certificate.imports.Origin;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.sheets.Sentence;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The parts of an upload, checked: each there once, and none that means nothing. */
record ImportForm(Path file, String fileName, RecordKind kind, Origin origin) {
    private static final Set<String> PARTS =
            Set.of("file", "record_kind", "source", "fetched_at", "body", "month", "by");
    private static final int LONGEST_NAME = 200;

    /** The form as it is documented. */
    @Schema(
            name = "ImportUpload",
            requiredProperties = {"file", "record_kind"})
    record Shape(
            @Schema(format = "binary", description = ".xlsx, or CSV in UTF-8 or GB18030")
            String file,

            @Schema(name = "record_kind", implementation = RecordKind.class)
            String recordKind,

            @Schema(
                    description = "whose word it is; REGISTER when absent. BODY_REPORT needs body, month and by",
                    enumeration = {"REGISTER", "BODY_REPORT"})
            String source,

            @Schema(
                    name = "fetched_at",
                    description = "as of when the file tells; when it is received, when absent",
                    examples = "2026-11-20T08:00:00+08:00")
            String fetchedAt,

            @Schema(
                    description = "approval number of the body whose monthly report it is",
                    examples = "CNCA-R-2002-001")
            String body,

            @Schema(description = "the month it reports", examples = "2026-10")
            String month,

            @Schema(description = "who received it", examples = "江门市市场监督管理局认证科")
            String by) {}

    /** @throws ImportRefused.InvalidForm when a part is missing, repeated, unknown or unreadable */
    static ImportForm of(MultipartFormDataInput form, Clock clock) {
        Map<String, Collection<FormValue>> values = form.getValues();
        for (String part : values.keySet()) {
            if (!PARTS.contains(part)) {
                throw refused(
                        part,
                        "unknown-part",
                        "表单部分未知;可有 file、record_kind、source、fetched_at、body、month、by。",
                        "is unknown; there may be file, record_kind, source, fetched_at, body, month and by.");
            }
        }
        FormValue file = single(values, "file");
        if (!file.isFileItem()) {
            throw refused("file", "not-a-file", "须作为文件上传(带文件名)。", "must be sent as a file, with a file name.");
        }
        String told = single(values, "record_kind").getValue();
        Optional<RecordKind> kind = Arrays.stream(RecordKind.values())
                .filter(k -> k.name().equals(told == null ? "" : told.strip()))
                .findFirst();
        String kinds = Arrays.stream(RecordKind.values()).map(Enum::name).collect(Collectors.joining("、"));
        return new ImportForm(
                file.getFileItem().getFile(),
                name(file.getFileName()),
                kind.orElseThrow(() -> refused(
                        "record_kind",
                        "unknown-record-kind",
                        "应为 " + kinds + " 之一。",
                        "must be one of " + kinds.replace("、", ", ") + ".")),
                new OriginParts(values, clock).origin());
    }

    static FormValue single(Map<String, Collection<FormValue>> values, String part) {
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

    static ImportRefused.InvalidForm refused(String part, String code, String zh, String en) {
        return new ImportRefused.InvalidForm(part, code, new Sentence(part + ":" + zh, "The part " + part + " " + en));
    }
}
