package cn.jiangmen.quality.certificate.laboratories.rest;

import cn.jiangmen.quality.certificate.laboratories.Capability;
import cn.jiangmen.quality.certificate.laboratories.DirectoryFilter;
import cn.jiangmen.quality.certificate.laboratories.DirectoryReading;
import cn.jiangmen.quality.certificate.laboratories.SharedResource;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What institutions can test, and what they share, to be searched by anybody who needs it (plan 二(三)2). */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Directories", description = "检验检测能力与开放共享资源目录")
class DirectoryResource {
    static final String CAPABILITIES = "testing-capabilities";
    static final String RESOURCES = "shared-resources";
    private static final String DEFAULT_LIMIT = "50";
    private static final String ONLY_ACTIVE =
            "Lines that hold on the day, of institutions that work on it; by the order in which they were recorded.";

    private final DirectoryReading directory;
    private final Clock clock;

    DirectoryResource(DirectoryReading directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** How many lines fit. */
    @Schema(name = "DirectoryCount")
    record DirectoryCount(
            @Schema(examples = "1234") long count,
            @Schema(description = "the day it is told for") LocalDate on) {}

    @GET
    @Path("/" + CAPABILITIES)
    @Operation(
            operationId = "searchTestingCapabilities",
            summary = "Who can test or inspect what (检验检测能力目录)",
            description = ONLY_ACTIVE)
    @APIResponse(responseCode = "400", description = "nothing-to-search-for, date-implausible, invalid-cursor")
    public Page<DirectoryReading.CapabilityLine> capabilities(
            @Valid @BeanParam DirectoryQuery query,
            @QueryParam("basis") Capability.Basis basis,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<DirectoryReading.CapabilityLine> rows =
                directory.capabilities(filter(query), basis, Cursor.id(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(row.id().toString()));
    }

    @GET
    @Path("/" + CAPABILITIES + "/count")
    @Operation(operationId = "countTestingCapabilities", summary = "How many lines fit (计数)")
    @APIResponse(responseCode = "400", description = "nothing-to-search-for, date-implausible")
    public DirectoryCount countCapabilities(
            @Valid @BeanParam DirectoryQuery query, @QueryParam("basis") Capability.Basis basis) {
        DirectoryFilter filter = filter(query);
        return new DirectoryCount(directory.countCapabilities(filter, basis), filter.on());
    }

    @GET
    @Path("/" + RESOURCES)
    @Operation(
            operationId = "searchSharedResources",
            summary = "Who shares which technology, information, talent, infrastructure, equipment (开放共享目录)",
            description = ONLY_ACTIVE)
    @APIResponse(responseCode = "400", description = "nothing-to-search-for, date-implausible, invalid-cursor")
    public Page<DirectoryReading.ResourceLine> resources(
            @Valid @BeanParam DirectoryQuery query,
            @QueryParam("kind") SharedResource.Kind kind,
            @QueryParam("openness") SharedResource.Openness openness,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<DirectoryReading.ResourceLine> rows =
                directory.resources(filter(query), kind, openness, Cursor.id(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(row.id().toString()));
    }

    @GET
    @Path("/" + RESOURCES + "/count")
    @Operation(operationId = "countSharedResources", summary = "How many resources fit (计数)")
    @APIResponse(responseCode = "400", description = "nothing-to-search-for, date-implausible")
    public DirectoryCount countResources(
            @Valid @BeanParam DirectoryQuery query,
            @QueryParam("kind") SharedResource.Kind kind,
            @QueryParam("openness") SharedResource.Openness openness) {
        DirectoryFilter filter = filter(query);
        return new DirectoryCount(directory.countResources(filter, kind, openness), filter.on());
    }

    private DirectoryFilter filter(DirectoryQuery query) {
        return query.filter(LocalDate.now(clock));
    }
}
