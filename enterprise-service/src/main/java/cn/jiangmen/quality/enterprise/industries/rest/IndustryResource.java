package cn.jiangmen.quality.enterprise.industries.rest;

import cn.jiangmen.quality.enterprise.industries.Industries;
import cn.jiangmen.quality.enterprise.industries.Industry;
import cn.jiangmen.quality.enterprise.industries.IndustryRefused;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sections, divisions, groups and classes of GB/T 4754-2017 with their names. */
@Path("/api/v1/industries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Industries", description = "国民经济行业分类 GB/T 4754-2017")
class IndustryResource {
    private static final String KEY = "[A-T]([0-9]{2,4})?";

    private final Industries industries;

    IndustryResource(Industries industries) {
        this.industries = industries;
    }

    /** One, with what it is part of and its parts. */
    @Schema(name = "IndustryDetail")
    record Detail(
            Industry industry,

            @Schema(description = "what it is part of, from the section down")
            List<Industry> path,

            @Schema(description = "its parts, by code") List<Industry> parts) {}

    @GET
    @Operation(operationId = "listIndustries", summary = "The industry classification with names (行业分类)")
    @APIResponse(responseCode = "200", description = "a page, by key")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<Industry> list(
            @Parameter(description = "key of the whole whose parts are listed", example = "C38")
                    @QueryParam("parent")
                    @Pattern(regexp = KEY)
                    String parent,
            @Parameter(example = "DIVISION") @QueryParam("level") Industry.Level level,
            @Parameter(description = "part of the name", example = "照明") @QueryParam("name") @Line String name,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<Industry> rows =
                industries.list(new Industries.Filter(parent, level, name, Cursor.text(cursor)), limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(row.key()));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getIndustry", summary = "One industry with what it is part of and its parts (查询行业代码)")
    @APIResponse(responseCode = "200", description = "the industry")
    @APIResponse(responseCode = "404", description = "industry-not-listed")
    public Detail get(
            @Parameter(description = "key or code as printed", example = "3872") @PathParam("code") String code) {
        Industry industry = industries.find(code).orElseThrow(() -> new IndustryRefused.NotListed(code));
        return new Detail(
                industry,
                industries.path(industry),
                industries.list(new Industries.Filter(industry.key(), null, null, null), Page.MAXIMUM));
    }
}
