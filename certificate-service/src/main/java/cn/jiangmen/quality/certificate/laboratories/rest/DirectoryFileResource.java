package cn.jiangmen.quality.certificate.laboratories.rest;

import cn.jiangmen.quality.certificate.laboratories.Capability;
import cn.jiangmen.quality.certificate.laboratories.DirectoryFilter;
import cn.jiangmen.quality.certificate.laboratories.DirectoryReading;
import cn.jiangmen.quality.certificate.laboratories.SharedResource;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.files.TableWriter;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The directories as files: all that the list has under the same filters, written while it is read. */
@Path("/api/v1")
@Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
@RunOnVirtualThread
@Tag(name = "Directories")
class DirectoryFileResource {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> CAPABILITY_ZH =
            List.of("机构", "县(市、区)", "联系方式", "公共平台", "领域", "产品", "项目参数", "依据标准", "资质", "起始日期", "终止日期");
    private static final List<String> CAPABILITY_EN = List.of(
            "Laboratory",
            "County",
            "Contact",
            "Platform",
            "Field",
            "Product",
            "Parameter",
            "Standard",
            "Basis",
            "From",
            "To");
    private static final List<String> RESOURCE_ZH =
            List.of("机构", "县(市、区)", "联系方式", "公共平台", "类别", "名称", "规格型号", "说明", "开放状态", "共享条件", "起始日期", "终止日期");
    private static final List<String> RESOURCE_EN = List.of(
            "Laboratory",
            "County",
            "Contact",
            "Platform",
            "Kind",
            "Name",
            "Model",
            "Description",
            "Openness",
            "Terms",
            "From",
            "To");

    private final DirectoryReading directory;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    DirectoryFileResource(DirectoryReading directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    @Path("/" + DirectoryResource.CAPABILITIES + "/export")
    @Operation(operationId = "exportTestingCapabilities", summary = "The directory of capabilities as a file (导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = XLSX, schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "nothing-to-search-for, date-implausible")
    public Response capabilities(
            @Valid @BeanParam DirectoryQuery query,
            @QueryParam("basis") Capability.Basis basis,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        DirectoryFilter filter = query.filter(LocalDate.now(clock));
        boolean english = Problem.english(headers);
        return file(
                DirectoryResource.CAPABILITIES,
                english ? "Capabilities" : "检验检测能力",
                english ? CAPABILITY_EN : CAPABILITY_ZH,
                filter,
                format,
                table -> directory.eachCapability(filter, basis, line -> {
                    Capability capability = line.capability();
                    table.row(Arrays.asList(
                            line.laboratory().name(),
                            line.laboratory().county(),
                            line.laboratory().contact(),
                            line.laboratory().platform(),
                            capability.field(),
                            capability.product(),
                            capability.parameter(),
                            capability.standard(),
                            capability.basis(),
                            capability.from(),
                            capability.to()));
                }));
    }

    @GET
    @Path("/" + DirectoryResource.RESOURCES + "/export")
    @Operation(operationId = "exportSharedResources", summary = "The directory of shared resources as a file (导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class)),
                @Content(mediaType = XLSX, schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "nothing-to-search-for, date-implausible")
    public Response resources(
            @Valid @BeanParam DirectoryQuery query,
            @QueryParam("kind") SharedResource.Kind kind,
            @QueryParam("openness") SharedResource.Openness openness,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        DirectoryFilter filter = query.filter(LocalDate.now(clock));
        boolean english = Problem.english(headers);
        return file(
                DirectoryResource.RESOURCES,
                english ? "Shared resources" : "开放共享资源",
                english ? RESOURCE_EN : RESOURCE_ZH,
                filter,
                format,
                table -> directory.eachResource(filter, kind, openness, line -> {
                    SharedResource resource = line.resource();
                    table.row(Arrays.asList(
                            line.laboratory().name(),
                            line.laboratory().county(),
                            line.laboratory().contact(),
                            line.laboratory().platform(),
                            resource.kind(),
                            resource.name(),
                            resource.model(),
                            resource.description(),
                            resource.openness(),
                            resource.terms(),
                            resource.from(),
                            resource.to()));
                }));
    }

    private static Response file(
            String name,
            String title,
            List<String> head,
            DirectoryFilter filter,
            String format,
            Consumer<TableWriter> rows) {
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        return Answer.file(form, name + "-" + filter.on(), title, head, rows);
    }
}
