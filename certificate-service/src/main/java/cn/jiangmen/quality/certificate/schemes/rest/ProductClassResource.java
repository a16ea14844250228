package cn.jiangmen.quality.certificate.schemes.rest;

import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.CccProductClass;
import cn.jiangmen.quality.certificate.schemes.ProductClassService;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows and changes the classes of products under compulsory certification. */
@Path(ProductClassResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue")
class ProductClassResource {
    static final String PATH = "/api/v1/ccc-product-classes";
    private static final String EXAMPLE = "1119";

    private final Catalogue catalogue;
    private final ProductClassService classes;
    private final Idempotency idempotency;

    ProductClassResource(Catalogue catalogue, ProductClassService classes, Idempotency idempotency) {
        this.catalogue = catalogue;
        this.classes = classes;
        this.idempotency = idempotency;
    }

    /** The whole list: short, so never paged. */
    record CccProductClassList(List<CccProductClass> items) {}

    @GET
    @Operation(
            operationId = "listCccProductClasses",
            summary = "Classes of products under compulsory certification, with the plan's key groups (强制性产品认证目录)",
            description = "`from_production_licence` marks products that moved from the production licence to CCC.")
    public CccProductClassList list() {
        return new CccProductClassList(catalogue.productClasses());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCccProductClass", summary = "A class of products under compulsory certification")
    @APIResponse(
            responseCode = "200",
            description = "the class",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CccProductClass.class)))
    @APIResponse(responseCode = "404", description = "ccc-product-class-not-found")
    public Response get(@Parameter(example = EXAMPLE) @PathParam("id") String id) {
        return answer(classes.get(id));
    }

    @POST
    @Operation(operationId = "addCccProductClass", summary = "Adds a class of products (新增产品类别)")
    @APIResponse(
            responseCode = "201",
            description = "added",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = CccProductClass.class)))
    @APIResponse(responseCode = "400", description = "catalogue-code-invalid, end-before-start, date-implausible")
    @APIResponse(responseCode = "409", description = "catalogue-code-taken")
    public Response add(
            @HeaderParam("Idempotency-Key") String key, @NotNull @Valid ProductClassRequests.Addition request) {
        return idempotency.once(key, request, () -> {
            CccProductClass added = classes.add(request.productClass(), request.reason());
            return Answer.created(PATH, added.id(), added.version(), added);
        });
    }

    @POST
    @Path("/{id}/corrections")
    @Operation(operationId = "correctCccProductClass", summary = "Corrects a class of products (更正)")
    @APIResponse(
            responseCode = "200",
            description = "the class after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CccProductClass.class)))
    @APIResponse(responseCode = "400", description = "catalogue-code-invalid, end-before-start, date-implausible")
    @APIResponse(responseCode = "404", description = "ccc-product-class-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response correct(
            @Parameter(example = EXAMPLE) @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ProductClassRequests.Correction request) {
        return answer(classes.correct(id, ifMatch, request::of, request.reason()));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getCccProductClassHistory",
            summary = "What was changed of a class of products since it was delivered, and why")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "ccc-product-class-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = EXAMPLE) @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return classes.history(id, cursor, limit);
    }

    private static Response answer(CccProductClass productClass) {
        return Answer.current(productClass.version(), productClass);
    }
}
