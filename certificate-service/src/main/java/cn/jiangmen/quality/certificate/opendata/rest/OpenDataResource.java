package cn.jiangmen.quality.certificate.opendata.rest;

import cn.jiangmen.quality.certificate.opendata.OpenData;
import cn.jiangmen.quality.certificate.opendata.OpenDataRefused;
import cn.jiangmen.quality.certificate.opendata.Release;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives out the daily releases. */
@Path(OpenDataResource.PATH)
@RunOnVirtualThread
@Tag(name = "Open data", description = "开放数据")
class OpenDataResource {
    static final String PATH = "/api/v1/open-data";

    private final OpenData openData;

    OpenDataResource(OpenData openData) {
        this.openData = openData;
    }

    /** What a release holds, with the digest of each file. */
    @Schema(name = "OpenDataManifest")
    record Manifest(
            @Schema(description = "the day whose states the files show")
            LocalDate day,

            Instant generatedAt,
            @Schema(description = "in all files") long rows,
            List<FileView> files,

            @Schema(description = "the days that can be asked for, the newest first")
            List<LocalDate> days) {}

    /** A file of a release. */
    @Schema(name = "OpenDataFile")
    record FileView(
            @Schema(examples = "certificates-440703.csv") String name,

            @Schema(
                    description =
                            "of the holders: six digits, unattributed or outside; null in releases before this split",
                    examples = "440703",
                    nullable = true)
            String county,

            @Schema(description = "null in releases by county", nullable = true)
            RecordKind recordKind,

            @Schema(description = "null in releases by county", nullable = true)
            KpiClass kpiClass,

            @Schema(description = "without the head") long rows,
            long bytes,

            @Schema(description = "of the file's bytes, in hexadecimal")
            String sha256,

            String path) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOpenData",
            summary = "A day's release of the register as open data (开放数据目录)",
            description =
                    "Made once a day: one file for each county (县、市、区) by the holder's registered address on that day, one"
                            + " for holders whose county is not known, and where there are any one for those outside the"
                            + " city; together the whole register. A holder is named only where its credit code says that it is an organisation; sole traders and holders without a code are not.")
    @APIResponse(
            responseCode = "200",
            description = "the files and their digests",
            content = @Content(schema = @Schema(implementation = Manifest.class)))
    @APIResponse(responseCode = "404", description = "open-data-release-not-found")
    public Manifest manifest(
            @Parameter(description = "the newest when absent", example = "2025-12-31") @QueryParam("day")
                    LocalDate day) {
        List<LocalDate> days = openData.days();
        if (day == null && days.isEmpty()) {
            throw new OpenDataRefused.NoRelease(null);
        }
        Release release = openData.release(day == null ? days.getFirst() : day);
        return new Manifest(
                release.day(),
                release.generatedAt(),
                release.files().stream().mapToLong(Release.File::rows).sum(),
                release.files().stream().map(file -> view(release, file)).toList(),
                days);
    }

    @GET
    @Path("/{day}/{name}")
    @Produces("text/csv;charset=UTF-8")
    @Operation(operationId = "downloadOpenData", summary = "A file of a release, UTF-8 CSV with byte order mark (下载)")
    @APIResponse(
            responseCode = "200",
            description = "the file; its ETag is its sha-256",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "open-data-release-not-found, open-data-file-not-found")
    public Response file(
            @Parameter(example = "2025-12-31") @PathParam("day") LocalDate day,
            @Parameter(example = "certificates-440703.csv") @PathParam("name") String name) {
        Release.File file = openData.file(day, name);
        StreamingOutput content = out -> openData.write(day, name, out);
        return Response.ok(content, "text/csv;charset=UTF-8")
                .tag(file.sha256())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + day + "-" + file.name() + "\"")
                .build();
    }

    private static FileView view(Release release, Release.File file) {
        return new FileView(
                file.name(),
                file.county(),
                file.recordKind(),
                file.kpiClass(),
                file.rows(),
                file.bytes(),
                file.sha256(),
                PATH + "/" + release.day() + "/" + file.name());
    }
}
