package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.complaints.Attachment;
import cn.jiangmen.quality.supervision.complaints.AttachmentRules;
import cn.jiangmen.quality.supervision.complaints.Grounds;
import cn.jiangmen.quality.supervision.complaints.Intake;
import cn.jiangmen.quality.supervision.complaints.Letter;
import cn.jiangmen.quality.supervision.complaints.LetterReading;
import cn.jiangmen.quality.supervision.complaints.Looks;
import cn.jiangmen.quality.supervision.complaints.Matter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Takes letters in, tells by their code how they stand, and lets their writers be seen by those who may. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Letters", description = "投诉举报来件")
class LetterResource {
    static final String LETTERS = "/api/v1/letters";
    private static final String NUMBER = "LJ-2026-000001";
    private static final int AT_ONCE = 3;
    private static final String NO_STORE = "no-store";

    private final Intake intake;
    private final LetterReading reading;
    private final Looks looks;
    private final Grounds grounds;
    private final AttachmentRules rules;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Validator validator;
    // files are sealed in memory, one at a time per letter
    private final Semaphore uploads = new Semaphore(AT_ONCE);

    LetterResource(
            Intake intake,
            LetterReading reading,
            Looks looks,
            Grounds grounds,
            AttachmentRules rules,
            Idempotency idempotency,
            ObjectMapper json,
            Validator validator) {
        this.intake = intake;
        this.reading = reading;
        this.looks = looks;
        this.grounds = grounds;
        this.rules = rules;
        this.idempotency = idempotency;
        this.json = json;
        this.validator = validator;
    }

    /** What identifies a letter under an idempotency key. */
    private record Submitted(LetterRequests.Letter letter, List<String> digests) {}

    /** What is kept under the key: nothing but where the letter is. */
    private record Kept(String letterNumber) {}

    @POST
    @Path("/letters")
    @Operation(
            operationId = "submitLetter",
            summary = "Hands in a complaint, a report, or both in one letter (投诉、举报)",
            description =
                    "Who wrote it is sealed and is in no answer but a recorded look. A report may be anonymous. Keep"
                            + " the code: it is the only way to ask how the letter stands.")
    @APIResponse(
            responseCode = "201",
            description = "received",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LetterViews.Receipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "identity-required, field-combination, names-reporter, credit-code-invalid, county-unknown,"
                    + " effective-date-out-of-range, invalid-letter-form, too-many-attachments, attachment-empty")
    @APIResponse(responseCode = "409", description = "no-such-clock")
    @APIResponse(responseCode = "503", description = "intake-closed")
    public Response submit(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid LetterRequests.Letter request) {
        return receive(key, new Submitted(request, List.of()), List.of());
    }

    @POST
    @Path("/letters")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "submitLetterWithAttachments",
            summary = "The same with evidence: photographs or PDF (附证据材料)",
            description =
                    "One part `letter` with the same JSON, and files as parts `attachment`. All is taken or nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = LetterForm.Shape.class)))
    @APIResponse(
            responseCode = "201",
            description = "received",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LetterViews.Receipt.class)))
    @APIResponse(
            responseCode = "400",
            description = "identity-required, field-combination, names-reporter, credit-code-invalid, county-unknown,"
                    + " effective-date-out-of-range, invalid-letter-form, too-many-attachments, attachment-empty")
    @APIResponse(responseCode = "409", description = "no-such-clock")
    @APIResponse(responseCode = "413", description = "attachment-too-large, attachments-too-large, too-large")
    @APIResponse(responseCode = "415", description = "attachment-type")
    @APIResponse(responseCode = "503", description = "intake-closed")
    public Response upload(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            MultipartFormDataInput form)
            throws IOException {
        LetterForm read = LetterForm.of(form, rules, json, validator);
        uploads.acquireUninterruptibly();
        try {
            return receive(key, new Submitted(read.letter(), read.digests()), read.files());
        } finally {
            uploads.release();
        }
    }

    private Response receive(String key, Submitted submitted, List<Intake.File> files) {
        Response kept = idempotency.once(key, submitted, () -> {
            String number = intake.receive(submitted.letter().said(), files).letterNumber();
            return Response.created(
                            UriBuilder.fromPath(LETTERS).segment("{number}").build(number))
                    .entity(new Kept(number))
                    .build();
        });
        String location = kept.getLocation().getPath();
        Letter letter = reading.get(location.substring(location.lastIndexOf('/') + 1));
        // the code is not kept with the answer, and is read again for a repeated one
        return Response.fromResponse(kept)
                .header("Cache-Control", NO_STORE)
                .entity(new LetterViews.Receipt(
                        letter.letterNumber(),
                        reading.statusCode(letter),
                        letter.receivedOn(),
                        LetterViews.MatterRef.of(reading.matters(letter)),
                        LetterViews.AttachmentView.of(reading.attachments(letter))))
                .build();
    }

    @GET
    @Path("/letter-limits")
    @Operation(operationId = "getLetterLimits", summary = "What may be sent with a letter, and its categories (来件要求)")
    @APIResponse(responseCode = "200", description = "the limits")
    public LetterViews.Limits limits() {
        return LetterViews.Limits.of(rules);
    }

    @POST
    @Path("/letter-status-queries")
    @Operation(
            operationId = "queryLetterStatus",
            summary = "How a letter stands, by its code (凭查询码查询)",
            description = "A POST, so that the code is in no address and no log.")
    @APIResponse(
            responseCode = "200",
            description = "how it stands",
            content = @Content(schema = @Schema(implementation = LetterViews.StatusView.class)))
    @APIResponse(responseCode = "404", description = "letter-not-found")
    public Response status(@NotNull @Valid LetterRequests.StatusQuery query) {
        Letter letter = reading.byCode(query.statusCode());
        return Response.ok(new LetterViews.StatusView(
                        letter.letterNumber(),
                        letter.receivedOn(),
                        reading.matters(letter).stream().map(this::standing).toList()))
                .header("Cache-Control", NO_STORE)
                .build();
    }

    private LetterViews.MatterStanding standing(Matter each) {
        Matter leading = reading.leading(each);
        return LetterViews.MatterStanding.of(
                each, leading, grounds.of(leading).orElse(null), reading.replies(each.id()));
    }

    @GET
    @Path("/letters/{letter_number}")
    @Operation(operationId = "getLetter", summary = "A letter as it is handled, without its writer (来件)")
    @APIResponse(responseCode = "200", description = "the letter")
    @APIResponse(responseCode = "404", description = "letter-not-found")
    public LetterViews.LetterView get(@Parameter(example = NUMBER) @PathParam("letter_number") String number) {
        Letter letter = reading.get(number);
        return LetterViews.LetterView.of(letter, reading.matters(letter), reading.attachments(letter));
    }

    @POST
    @Path("/letters/{letter_number}/identity-looks")
    @Operation(
            operationId = "lookAtReporter",
            summary = "Who wrote a letter, for a role that may see it; recorded (查阅身份)")
    @APIResponse(
            responseCode = "200",
            description = "the writer and the original words",
            content = @Content(schema = @Schema(implementation = LetterViews.IdentityView.class)))
    @APIResponse(responseCode = "403", description = "role-not-allowed; that it was tried is recorded")
    @APIResponse(responseCode = "404", description = "letter-not-found")
    @APIResponse(responseCode = "503", description = "intake-closed")
    public Response identity(
            @Parameter(example = NUMBER) @PathParam("letter_number") String number,
            @NotNull @Valid LetterRequests.Look request) {
        return Response.ok(LetterViews.IdentityView.of(looks.identity(number, request.asker())))
                .header("Cache-Control", NO_STORE)
                .build();
    }

    @POST
    @Path("/letters/{letter_number}/attachments/{n}/looks")
    @Produces({"image/jpeg", "image/png", "application/pdf", MediaType.APPLICATION_JSON})
    @Operation(operationId = "lookAtAttachment", summary = "An attachment, for a role that may see it; recorded (查阅附件)")
    @APIResponse(responseCode = "200", description = "the file")
    @APIResponse(responseCode = "403", description = "role-not-allowed; that it was tried is recorded")
    @APIResponse(responseCode = "404", description = "letter-not-found")
    @APIResponse(responseCode = "503", description = "intake-closed")
    public Response attachment(
            @Parameter(example = NUMBER) @PathParam("letter_number") String number,
            @PathParam("n") int n,
            @NotNull @Valid LetterRequests.Look request) {
        byte[] content = looks.attachment(number, n, request.asker());
        Attachment listed = reading.attachments(reading.get(number)).stream()
                .filter(each -> each.n() == n)
                .findFirst()
                .orElseThrow();
        return Response.ok(content)
                .type(listed.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + listed.fileName() + '"')
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", NO_STORE)
                .build();
    }

    @GET
    @Path("/letters/{letter_number}/looks")
    @Operation(
            operationId = "listLetterLooks",
            summary = "Who looked, or tried to look, at what is sealed of a letter (查阅记录)")
    @APIResponse(responseCode = "200", description = "a page, oldest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "letter-not-found")
    public Page<Looks.Look> looks(
            @Parameter(example = NUMBER) @PathParam("letter_number") String number,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<Looks.Look> rows = looks.of(number, Cursor.number(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(row.id()));
    }
}
