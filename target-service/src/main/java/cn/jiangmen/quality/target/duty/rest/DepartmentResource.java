package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.duty.Department;
import cn.jiangmen.quality.target.duty.DepartmentKind;
import cn.jiangmen.quality.target.duty.DepartmentService;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The departments that are responsible, and those that are added later. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Departments", description = "责任单位")
class DepartmentResource {
    private final DepartmentService departments;
    private final Idempotency idempotency;

    DepartmentResource(DepartmentService departments, Idempotency idempotency) {
        this.departments = departments;
        this.idempotency = idempotency;
    }

    @GET
    @Path("departments")
    @Operation(operationId = "listDepartments", summary = "Departments that fit all filters, by code (责任单位)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<DepartmentService.DepartmentLine> list(
            @QueryParam("kind") DepartmentKind kind,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @Parameter(description = "part of a name or alias", example = "领导小组") @QueryParam("name") String name,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String after = Cursor.read(cursor, 1).map(place -> place[0]).orElse(null);
        return Page.of(
                departments.list(kind, county, name, after, limit + 1), limit, each -> Cursor.after(each.code()));
    }

    @POST
    @Path("departments")
    @Operation(operationId = "addDepartment", summary = "Adds a department (新增责任单位)")
    @APIResponse(
            responseCode = "201",
            description = "added",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = DepartmentService.DepartmentLine.class)))
    @APIResponse(
            responseCode = "400",
            description = "county-misplaced, county-unknown, day-out-of-range, department-unknown, personal-data")
    @APIResponse(responseCode = "409", description = "code-taken")
    public Response add(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid DutyRequests.NewDepartment request) {
        return idempotency.once(key, request, () -> {
            DepartmentService.DepartmentLine added = departments.add(
                    new Department.Known(
                            request.code(),
                            request.nameZh().strip(),
                            request.nameEn().strip(),
                            request.kind(),
                            request.county(),
                            DutyRequests.listOf(request.aliases()),
                            request.since(),
                            request.documentNumber()),
                    request.by().actor());
            return Response.created(URI.create("/api/v1/departments/" + added.code()))
                    .tag(Versions.tag(added.version()))
                    .entity(added)
                    .build();
        });
    }

    @GET
    @Path("departments/{code}")
    @Operation(operationId = "getDepartment", summary = "A department (责任单位)")
    @APIResponse(
            responseCode = "200",
            description = "the department",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DepartmentService.DepartmentLine.class)))
    @APIResponse(responseCode = "404", description = "department-not-found")
    public Response get(@Parameter(example = "market-regulation") @PathParam("code") String code) {
        return answer(departments.get(code));
    }

    @POST
    @Path("departments/{code}/corrections")
    @Operation(operationId = "correctDepartment", summary = "Corrects the names of a department (更正名称)")
    @APIResponse(
            responseCode = "200",
            description = "the department after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DepartmentService.DepartmentLine.class)))
    @APIResponse(responseCode = "400", description = "department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "department-not-found")
    @APIResponse(responseCode = "409", description = "code-taken")
    public Response correct(
            @Parameter(example = "market-regulation") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.DepartmentCorrection request) {
        return answer(departments.correct(
                code,
                ifMatch,
                request.nameZh(),
                request.nameEn(),
                request.aliases(),
                request.reason(),
                request.by().actor()));
    }

    @GET
    @Path("departments/{code}/history")
    @Operation(operationId = "getDepartmentHistory", summary = "Every version of a department (变更历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "department-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = "market-regulation") @PathParam("code") String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                departments.history(code, Places.versionAfter(cursor), limit + 1),
                limit,
                version -> Cursor.after(Long.toString(version.version())));
    }

    private static Response answer(DepartmentService.DepartmentLine department) {
        return Response.ok(department).tag(Versions.tag(department.version())).build();
    }
}
