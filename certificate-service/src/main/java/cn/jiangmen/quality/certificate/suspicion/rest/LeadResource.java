package cn.jiangmen.quality.certificate.suspicion.rest;

import cn.jiangmen.quality.certificate.suspicion.Lead;
import cn.jiangmen.quality.certificate.suspicion.LeadSearch;
import cn.jiangmen.quality.certificate.suspicion.LeadStatus;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/** Shows leads; only the rules write them. */
@Path("/api/v1/certificate-leads")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Suspicion")
class LeadResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-1ead00000001";

    private final LeadSearch leads;

    LeadResource(LeadSearch leads) {
        this.leads = leads;
    }

    @GET
    @Operation(operationId = "listCertificateLeads", summary = "Leads that fit all filters, as they were found (线索列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, invalid-cursor")
    public Page<SuspicionViews.LeadView> list(
            @Parameter(example = "VALIDITY_TOO_LONG") @QueryParam("rule") String rule,
            @QueryParam("status") LeadStatus status,
            @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code") String creditCode,
            @Parameter(example = "CNCA-R-2002-001") @QueryParam("body") String body,
            @Parameter(description = "of the certificate, in any writing") @QueryParam("number") String number,
            @Parameter(description = "six digits, or unattributed", example = "440703") @QueryParam("county")
                    String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<SuspicionViews.LeadView> rows = leads
                .list(
                        new LeadSearch.Filter(rule, status, creditCode, body, number, county),
                        Cursor.id(cursor),
                        limit + 1)
                .stream()
                .map(SuspicionViews.LeadView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.leadId().toString()));
    }

    @GET
    @Path("/{lead_id}")
    @Operation(operationId = "getCertificateLead", summary = "A lead with its evidence (线索)")
    @APIResponse(
            responseCode = "200",
            description = "the lead",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SuspicionViews.LeadView.class)))
    @APIResponse(responseCode = "404", description = "certificate-lead-not-found")
    public Response get(@Parameter(example = ID) @PathParam("lead_id") String id) {
        Lead lead = leads.get(id);
        return Answer.current(lead.version(), SuspicionViews.LeadView.of(lead));
    }

    @GET
    @Path("/{lead_id}/history")
    @Operation(operationId = "getCertificateLeadHistory", summary = "Every version of a lead (线索历史)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "certificate-lead-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("lead_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return leads.history(id, cursor, limit);
    }
}
