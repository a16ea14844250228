package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.CccProductClass;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the catalogue. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue", description = "认证项目与强制性产品目录")
class SchemeResource {
    private final Catalogue catalogue;

    SchemeResource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A whole catalogue: short, so never paged. */
    record SchemeList(List<Scheme> items) {}

    /** Likewise. */
    record CccProductClassList(List<CccProductClass> items) {}

    @GET
    @Path("/schemes")
    @Operation(
            operationId = "listSchemes",
            summary = "Every scheme, recognition and category, by code (认证项目)",
            description =
                    "Only assignable ones can be named by a certificate; a recognition has no kpi_class and counts in no"
                            + " number of the plan. `confidence` says how sure a code's meaning is.")
    public SchemeList schemes() {
        return new SchemeList(catalogue.schemes().all());
    }

    @GET
    @Path("/ccc-product-classes")
    @Operation(
            operationId = "listCccProductClasses",
            summary = "Classes of products under compulsory certification, with the plan's key groups (强制性产品认证目录)")
    public CccProductClassList productClasses() {
        return new CccProductClassList(catalogue.productClasses());
    }
}
