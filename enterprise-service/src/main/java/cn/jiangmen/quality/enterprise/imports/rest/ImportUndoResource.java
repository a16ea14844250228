package cn.jiangmen.quality.enterprise.imports.rest;

import cn.jiangmen.quality.enterprise.imports.ImportJob;
import cn.jiangmen.quality.enterprise.imports.ImportRefused;
import cn.jiangmen.quality.enterprise.imports.ImportService;
import cn.jiangmen.quality.enterprise.imports.UndoRequest;
import cn.jiangmen.quality.enterprise.imports.WrittenRow;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Problem;
import cn.jiangmen.quality.kit.sheets.Sentence;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes back what an import wrote. */
@Path(ImportResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Imports")
class ImportUndoResource {
    private static final Set<String> STANDINGS = Set.of("as-written", "changed-since", "undone", "in-use");

    private final ImportService imports;
    private final Idempotency idempotency;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    ImportUndoResource(ImportService imports, Idempotency idempotency, Clock clock) {
        this.imports = imports;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** What becomes of certificates that were changed after the import. */
    enum ChangedSince {
        REFUSE,
        LEAVE
    }

    /** Who wants it undone and why. */
    @Schema(name = "ImportUndo")
    record UndoBody(
            @Schema(description = "the acting officer or department", examples = "蓬江区市场监督管理局")
            @NotBlank
            @Size(max = 100)
            String by,

            @Schema(examples = "误导入旧文件") @NotBlank @Size(max = 500)
            String reason,

            @Schema(
                    description =
                            "enterprises changed after the import: REFUSE (default) undoes nothing and names them,"
                                    + " LEAVE leaves them as they are and undoes the others")
            ChangedSince changedSince) {}

    /** What identifies an undoing under an idempotency key. */
    private record Act(UUID importId, UndoBody body) {}

    @POST
    @Path("/undos")
    @Operation(
            operationId = "undoImport",
            summary = "Takes back all that an import wrote, as one act (整批撤销)",
            description =
                    "An enterprise it registered goes (event enterprise.withdrawn), one it changed is again as it was"
                            + " (enterprise.corrected). Possible for as long as its rows are kept, also for an import that was"
                            + " cancelled or failed half-way. Undo later imports first: what they changed is then as this one"
                            + " left it.")
    @APIResponse(
            responseCode = "202",
            description = "will be undone; follow the import until it is UNDONE",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "import-not-found")
    @APIResponse(
            responseCode = "409",
            description =
                    "import-in-other-state: nothing was written, or it is undone; import-changed-since: `errors` names"
                            + " the first of them")
    @APIResponse(responseCode = "410", description = "import-rows-deleted")
    public Response undo(
            @HeaderParam("Idempotency-Key") String key, @PathParam("id") UUID id, @NotNull @Valid UndoBody body) {
        Response response = idempotency.once(key, new Act(id, body), () -> {
            ImportJob job = imports.undo(
                    id, new UndoRequest(body.by(), body.reason(), body.changedSince() == ChangedSince.LEAVE));
            return Response.accepted(ImportView.of(job, Problem.english(headers), clock))
                    .location(URI.create(ImportResource.PATH + "/" + id))
                    .build();
        });
        imports.workWaits();
        return response;
    }

    @GET
    @Path("/written")
    @Operation(
            operationId = "listImportWritten",
            summary = "The enterprises an import wrote, as they stand now (已写入企业的现状)",
            description = "What undoing it would take back, and what it would leave because it was changed since.")
    @APIResponse(responseCode = "400", description = "invalid-cursor, invalid-form")
    @APIResponse(responseCode = "404", description = "import-not-found")
    @APIResponse(responseCode = "410", description = "import-rows-deleted")
    public Page<WrittenRow> written(
            @PathParam("id") UUID id,
            @Parameter(description = "as-written, changed-since, undone or in-use", example = "changed-since")
                    @QueryParam("standing")
                    String standing,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        if (standing != null && !STANDINGS.contains(standing)) {
            throw new ImportRefused.InvalidForm(
                    "standing",
                    "unknown-standing",
                    new Sentence(
                            "standing 应为 as-written、changed-since、undone 或 in-use。",
                            "standing must be as-written, changed-since, undone or in-use."));
        }
        int after = Cursor.read(cursor, 1).map(part -> row(part[0])).orElse(0);
        List<WrittenRow> rows = imports.written(id, standing, after, limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(Integer.toString(row.row())));
    }

    private static int row(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}
