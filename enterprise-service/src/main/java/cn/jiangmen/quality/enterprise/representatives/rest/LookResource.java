package cn.jiangmen.quality.enterprise.representatives.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.representatives.Representatives;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who looked at personal data, for auditors. */
@Path("/api/v1/personal-data-looks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Personal data")
class LookResource {
    private final Representatives representatives;

    LookResource(Representatives representatives) {
        this.representatives = representatives;
    }

    @GET
    @Operation(
            operationId = "listPersonalDataLooks",
            summary = "Who looked at personal data and for what, without what was seen (查看记录)")
    @APIResponse(responseCode = "200", description = "a page, newest first")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, invalid-cursor")
    @APIResponse(responseCode = "404", description = "enterprise-not-found")
    public Page<Representatives.Look> list(
            @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code") String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<Representatives.Look> rows =
                representatives.looks(code == null ? null : CreditCode.of(code), place(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(row.id().toString()));
    }

    private static UUID place(String cursor) {
        String key = Cursor.text(cursor);
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException _) {
            throw new Cursor.InvalidCursor();
        }
    }
}
