package cn.jiangmen.quality.enterprise.imports.rest;

import cn.jiangmen.quality.enterprise.imports.ImportJob;
import cn.jiangmen.quality.enterprise.imports.ImportService;
import cn.jiangmen.quality.enterprise.imports.ImportState;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Receives files, tells how they fare, and has verified ones written. */
@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Imports", description = "企业名单的导入:上传、核验、提交、撤销")
class ImportResource {
    static final String PATH = "/api/v1/imports";

    private final ImportService imports;
    private final Idempotency idempotency;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    ImportResource(ImportService imports, Idempotency idempotency, Clock clock) {
        this.imports = imports;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What identifies an upload under an idempotency key. */
    private record Upload(String fileName, String sha256, String by) {}

    /** What identifies an act under an idempotency key. */
    private record Act(UUID importId, String name, String token) {}

    /** The key to a report. */
    @Schema(name = "ImportCommit")
    record CommitRequest(
            @Schema(description = "commit_token of the import", examples = "f3b1kq0c5zT7n2b4WQ0m8y1eKxJ3vUeP") @NotNull
            String token) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "createImport",
            summary = "Uploads a list of enterprises, to be verified (上传并核验)",
            description =
                    "The header is checked at once, the rows in the background: follow the import until it is VERIFIED. Nothing"
                            + " is written before its report is committed by its token.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportForm.Shape.class)))
    @APIResponse(
            responseCode = "202",
            description = "received",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "400", description = "invalid-form")
    @APIResponse(responseCode = "413", description = "too-large, file-too-large")
    @APIResponse(responseCode = "415", description = "unsupported-file")
    @APIResponse(responseCode = "422", description = "unreadable-file, unexpected-columns")
    public Response upload(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            MultipartFormDataInput form)
            throws IOException {
        ImportForm upload = ImportForm.of(form);
        imports.look(upload.file(), upload.fileName());
        String sha256 = imports.sha256(upload.file());
        Response response = idempotency.once(
                key,
                new Upload(upload.fileName(), sha256, upload.by()),
                () -> accepted(imports.receive(upload.file(), upload.fileName(), sha256, upload.by())));
        imports.workWaits();
        return response;
    }

    @GET
    @Operation(operationId = "listImports", summary = "Imports, the newest first (导入任务)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<ImportView> list(
            @QueryParam("state") ImportState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        UUID before = Cursor.read(cursor, 1).map(part -> uuid(part[0])).orElse(null);
        List<ImportView> rows =
                imports.list(state, before, limit + 1).stream().map(this::view).toList();
        return Page.of(rows, limit, row -> Cursor.after(row.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getImport",
            summary = "An import: state, progress, counts, and the token of its report (任务详情)")
    @APIResponse(responseCode = "404", description = "import-not-found")
    public ImportView get(@PathParam("id") UUID id) {
        return view(imports.get(id));
    }

    @POST
    @Path("/{id}/commits")
    @Operation(
            operationId = "commitImport",
            summary = "Has the rows of a verified report written (提交)",
            description =
                    "Imports are written one after the other. An enterprise that changed after the file was verified is not"
                            + " overwritten: its row becomes conflicting, unless it says what is known by then.")
    @APIResponse(
            responseCode = "202",
            description = "will be written",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "import-not-found")
    @APIResponse(responseCode = "409", description = "import-in-other-state: not verified yet, or committed before")
    @APIResponse(responseCode = "422", description = "commit-token-wrong")
    public Response commit(
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") UUID id,
            @NotNull @Valid CommitRequest request) {
        Response response = idempotency.once(
                key, new Act(id, "commit", request.token()), () -> accepted(imports.commit(id, request.token())));
        imports.workWaits();
        return response;
    }

    @POST
    @Path("/{id}/cancellations")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "cancelImport",
            summary = "Stops an import (取消)",
            description = "What was written stays written, in whole chunks; progress tells how far it came.")
    @APIResponse(
            responseCode = "202",
            description = "cancelled",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "import-not-found")
    @APIResponse(responseCode = "409", description = "import-in-other-state: it is over")
    public Response cancel(@HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id) {
        return idempotency.once(key, new Act(id, "cancel", null), () -> accepted(imports.cancel(id)));
    }

    private Response accepted(ImportJob job) {
        return Response.accepted(view(job))
                .location(URI.create(PATH + "/" + job.id()))
                .build();
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, Problem.english(headers), clock);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
