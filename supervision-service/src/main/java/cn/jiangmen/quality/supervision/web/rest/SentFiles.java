package cn.jiangmen.quality.supervision.web.rest;

import cn.jiangmen.quality.supervision.complaints.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** The files that came with a form; a field that was left empty is sent as a file without name and content. */
final class SentFiles {
    private static final int LONGEST_NAME = 200;

    private SentFiles() {}

    static List<Intake.File> of(Map<String, Collection<FormValue>> form) throws IOException {
        List<Intake.File> files = new ArrayList<>();
        for (FormValue value : form.getOrDefault("attachment", List.of())) {
            if (value.isFileItem()) {
                Intake.File file = new Intake.File(
                        name(value.getFileName()), value.getFileItem().getFile());
                if (!file.name().isEmpty() || Files.size(file.path()) > 0) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    static List<String> digests(List<Intake.File> files) throws IOException {
        List<String> digests = new ArrayList<>();
        for (Intake.File file : files) {
            digests.add(Intake.sha256(Files.readAllBytes(file.path())));
        }
        return digests;
    }

    private static String name(String told) {
        String name =
                told == null ? "" : told.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
