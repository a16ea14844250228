package cn.jiangmen.quality.target.statistics.rest;

import cn.jiangmen.quality.target.statistics.Dataset;
import cn.jiangmen.quality.target.statistics.OpenData;
import cn.jiangmen.quality.target.statistics.Release;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives the public tables to anybody: a catalogue, and files under addresses that stay. */
@Path(OpenDataResource.PATH)
@RunOnVirtualThread
@Tag(name = "Open data", description = "开放数据")
class OpenDataResource {
    static final String PATH = "/api/v1/open-data";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String KEPT = "public, max-age=60";

    private final OpenData openData;

    @Context
    Request request;

    OpenDataResource(OpenData openData) {
        this.openData = openData;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getOpenDataCatalogue",
            summary = "What is open to the public, with digests (开放数据目录)",
            description = "Numbers of counties and groups; no enterprise and no person is in them.")
    @APIResponse(
            responseCode = "200",
            description = "the catalogue",
            content = @Content(schema = @Schema(implementation = OpenDataViews.Catalogue.class)))
    @APIResponse(responseCode = "304", description = "it is the one of If-None-Match")
    public Response catalogue() throws SQLException {
        Release release = openData.release();
        EntityTag tag = new EntityTag(Long.toString(release.generatedAt().toEpochMilli(), Character.MAX_RADIX) + "-"
                + release.standing().sequence());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(OpenDataViews.Catalogue.of(release)) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .build();
    }

    @GET
    @Path("{dataset}.csv")
    @Produces(CSV)
    @Operation(operationId = "downloadOpenDataCsv", summary = "A public table as CSV (下载 CSV)")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with byte order mark; ETag and Repr-Digest are the digest of the catalogue",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "it is the one of If-None-Match")
    @APIResponse(responseCode = "404", description = "dataset-not-found")
    public Response csv(@Parameter(example = "progress-by-county") @PathParam("dataset") String dataset)
            throws SQLException {
        Dataset found = openData.release().get(dataset);
        return file(found.csv(), CSV, dataset + ".csv");
    }

    @GET
    @Path("{dataset}.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "downloadOpenDataJson", summary = "A public table as JSON (下载 JSON)")
    @APIResponse(
            responseCode = "200",
            description = "one object with a list of records; ETag and Repr-Digest are the digest of the catalogue",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "it is the one of If-None-Match")
    @APIResponse(responseCode = "404", description = "dataset-not-found")
    public Response json(@Parameter(example = "progress-by-county") @PathParam("dataset") String dataset)
            throws SQLException {
        Dataset found = openData.release().get(dataset);
        return file(found.json(), MediaType.APPLICATION_JSON, dataset + ".json");
    }

    private Response file(Dataset.Content content, String type, String name) {
        EntityTag tag = new EntityTag(content.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.tag(tag).header(HttpHeaders.CACHE_CONTROL, KEPT).build();
        }
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(content.sha256()));
        return Response.ok(content.bytes(), type)
                .tag(tag)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
