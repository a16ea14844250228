package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.supervision.CaseTerms;
import cn.jiangmen.quality.supervision.SupervisionCase;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a case has come as far as it has. */
@Path(CaseResource.PATH + "/{case_number}/proceedings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases", description = "案件")
class ProceedingsResource {
    private final CaseTerms terms;

    ProceedingsResource(CaseTerms terms) {
        this.terms = terms;
    }

    @GET
    @Operation(
            operationId = "getCaseProceedings",
            summary = "Steps, orders to correct and every legal period with its last day (办案过程与期限)")
    @APIResponse(
            responseCode = "200",
            description = "the proceedings",
            content = @Content(schema = @Schema(implementation = ProceedingsView.class)))
    @APIResponse(responseCode = "404", description = "case-not-found")
    public Response proceedings(@Parameter(example = "440703-2026-000001") @PathParam("case_number") String number) {
        SupervisionCase each = terms.get(number);
        return Answer.current(each.version(), ProceedingsView.of(each, terms.clocks(each), terms.today()));
    }
}
