package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.supervision.complaints.AttachmentRules;
import cn.jiangmen.quality.supervision.complaints.Intake;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The parts of a letter that comes with files: one {@code letter} in JSON, and its attachments. */
record LetterForm(@NotNull @Valid LetterRequests.Letter letter, List<Intake.File> files) {
    private static final String LETTER = "letter";
    private static final String ATTACHMENT = "attachment";
    private static final Set<String> PARTS = Set.of(LETTER, ATTACHMENT);
    private static final int LONGEST_NAME = 200;

    /** The form as it is documented. */
    @Schema(
            name = "LetterUpload",
            requiredProperties = {"letter"})
    record Shape(
            @Schema(
                    description = "a LetterSubmission in JSON",
                    examples = "{\"kinds\":[\"REPORT\"],\"channel\":\"ONLINE\", …}")
            String letter,

            @Schema(description = "JPEG, PNG or PDF, several times; see /api/v1/letter-limits", format = "binary")
            String attachment) {}

    @Override
    public String toString() {
        return "LetterForm";
    }

    /** @throws InvalidForm when a part is missing, repeated or unknown */
    static LetterForm of(MultipartFormDataInput form, AttachmentRules rules, ObjectMapper json, Validator validator)
            throws IOException {
        Map<String, Collection<FormValue>> values = form.getValues();
        if (!PARTS.containsAll(values.keySet())) {
            throw new InvalidForm(InvalidForm.Fault.UNKNOWN_PART);
        }
        Collection<FormValue> letters = values.getOrDefault(LETTER, List.of());
        if (letters.size() != 1) {
            throw new InvalidForm(InvalidForm.Fault.ONE_LETTER);
        }
        List<Intake.File> files = new ArrayList<>();
        for (FormValue value : values.getOrDefault(ATTACHMENT, List.of())) {
            if (!value.isFileItem()) {
                throw new InvalidForm(InvalidForm.Fault.NO_FILE);
            }
            files.add(new Intake.File(
                    name(value.getFileName()), value.getFileItem().getFile()));
        }
        rules.requireSizes(files.stream().map(Intake.File::path).toList());
        LetterForm read = new LetterForm(read(letters.iterator().next(), json), files);
        var faults = validator.validate(read);
        if (!faults.isEmpty()) {
            throw new ConstraintViolationException(faults);
        }
        return read;
    }

    /** The digests of the files, which stand for them under an idempotency key. */
    List<String> digests() throws IOException {
        List<String> digests = new ArrayList<>();
        for (Intake.File file : files) {
            digests.add(digest(file.path()));
        }
        return digests;
    }

    private static LetterRequests.Letter read(FormValue part, ObjectMapper json) throws IOException {
        try {
            return part.isFileItem()
                    ? json.readValue(part.getFileItem().getFile().toFile(), LetterRequests.Letter.class)
                    : json.readValue(part.getValue(), LetterRequests.Letter.class);
        } catch (JsonProcessingException e) {
            e.clearLocation(); // it would quote the letter
            throw e;
        }
    }

    private static String name(String told) {
        String name =
                told == null ? "" : told.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A form that is not as documented. */
    static final class InvalidForm extends RuntimeException {
        /** What is wrong with it. */
        enum Fault {
            UNKNOWN_PART,
            ONE_LETTER,
            NO_FILE
        }

        final Fault fault;

        InvalidForm(Fault fault) {
            super("invalid form", null, false, false);
            this.fault = fault;
        }
    }
}
