package cn.jiangmen.quality.enterprise.inbox.rest;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.inbox.Inbox;
import cn.jiangmen.quality.enterprise.inbox.InboxSearch;
import cn.jiangmen.quality.enterprise.inbox.Unconfirmed;
import cn.jiangmen.quality.enterprise.inbox.UnconfirmedState;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The inbox of enterprises that were first seen as holders of certificates. */
@Path(InboxResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Unconfirmed enterprises", description = "待确认企业:先作为获证组织出现、尚未登记的主体")
class InboxResource {
    static final String PATH = "/api/v1/unconfirmed-enterprises";
    private static final String IF_MATCH = "If-Match";
    private static final List<String> COLUMNS = List.of(
            "统一社会信用代码", "名称", "地址", "建议县(市、区)", "依据", "证书数", "有效证书数", "认证项目", "首次出现", "状态", "登记代码", "办理人", "办理说明");

    private final Inbox inbox;
    private final InboxSearch search;
    private final Counties counties;

    InboxResource(Inbox inbox, InboxSearch search, Counties counties) {
        this.inbox = inbox;
        this.search = search;
        this.counties = counties;
    }

    /** What the list, the file and nothing else are narrowed by. */
    static final class Query {
        @Parameter(description = "only these; WAITING is the inbox proper")
        @QueryParam("state")
        UnconfirmedState state;

        @Parameter(
                description = "those suggested for the county, and those for which none is suggested",
                example = "440703")
        @QueryParam("county")
        String county;

        @Parameter(example = "91440703MA4T000275")
        @QueryParam("credit_code")
        @Size(max = 64)
        String creditCode;

        @Parameter(description = "part of any of its names", example = "照明")
        @QueryParam("name")
        @Size(max = 200)
        String name;
    }

    /** How many wait where. */
    @Schema(name = "UnconfirmedCounts")
    record Counts(List<InboxSearch.Count> counts) {}

    @GET
    @Operation(
            operationId = "listUnconfirmedEnterprises",
            summary = "Unconfirmed enterprises, first seen first (待确认企业)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "invalid-request, invalid-cursor, county-unknown")
    public Page<Unconfirmed> list(
            @BeanParam Query query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        UUID after = Cursor.id(cursor);
        return Page.of(
                search.list(filter(query), after, limit + 1),
                limit,
                row -> Cursor.after(row.id().toString()));
    }

    @GET
    @Path("/counts")
    @Operation(operationId = "countUnconfirmedEnterprises", summary = "How many there are by county and state (计数)")
    @APIResponse(responseCode = "200", description = "county `unattributed`: nothing suggests one")
    public Counts counts() {
        return new Counts(search.counts());
    }

    @GET
    @Path("/export")
    @Operation(operationId = "exportUnconfirmedEnterprises", summary = "The list as CSV or Excel (导出)")
    @APIResponse(
            responseCode = "200",
            description = "CSV (UTF-8 with byte order mark) or a workbook",
            content = @Content(schema = @Schema(implementation = String.class, format = "binary")))
    @APIResponse(responseCode = "400", description = "invalid-request, county-unknown")
    @Produces(MediaType.WILDCARD)
    public Response export(
            @BeanParam Query query,
            @Parameter(description = "CSV or XLSX", example = "CSV") @QueryParam("format") @DefaultValue("CSV")
                    TableFormat format) {
        InboxSearch.Filter filter = filter(query);
        return Answer.file(
                format,
                "unconfirmed-enterprises",
                "待确认企业",
                COLUMNS,
                table -> search.each(filter, row -> table.row(cells(row))));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUnconfirmedEnterprise", summary = "One unconfirmed enterprise (详情)")
    @APIResponse(
            responseCode = "200",
            description = "as it stands; the version is the ETag",
            content = @Content(schema = @Schema(implementation = Unconfirmed.class)))
    @APIResponse(responseCode = "404", description = "unconfirmed-enterprise-not-found")
    public Response get(@PathParam("id") UUID id) {
        return answer(inbox.get(id));
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "getUnconfirmedEnterpriseHistory", summary = "Every version: what changed, when, why (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "unconfirmed-enterprise-not-found")
    public Page<VersionHistory.Version> history(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return inbox.history(id, cursor, limit);
    }

    @POST
    @Path("/{id}/confirmations")
    @Operation(
            operationId = "confirmUnconfirmedEnterprise",
            summary = "Registers it, by one act (确认登记)",
            description =
                    "The enterprise is registered with what its certificates tell and what is given here; its holdings"
                            + " are counted in its county from then on.")
    @APIResponse(
            responseCode = "200",
            description = "confirmed; the enterprise is registered under enterprise_code",
            content = @Content(schema = @Schema(implementation = Unconfirmed.class)))
    @APIResponse(responseCode = "400", description = "credit-code-invalid, county-unknown, industry-unknown")
    @APIResponse(responseCode = "404", description = "unconfirmed-enterprise-not-found")
    @APIResponse(
            responseCode = "409",
            description = "unconfirmed-enterprise-in-other-state, credit-code-needed, credit-code-taken")
    public Response confirm(
            @HeaderParam(IF_MATCH) String ifMatch,
            @PathParam("id") UUID id,
            @NotNull @Valid InboxRequests.Confirmation said) {
        return answer(inbox.confirm(
                id,
                ifMatch,
                new Inbox.Confirmation(
                        said.by(),
                        said.reason(),
                        said.creditCode(),
                        said.name(),
                        said.county(),
                        said.countySince(),
                        said.address(),
                        said.industry(),
                        said.size())));
    }

    @POST
    @Path("/{id}/links")
    @Operation(
            operationId = "linkUnconfirmedEnterprise",
            summary = "Notes that it is a subject that is registered (关联已有主体)",
            description =
                    "The certificates keep their code: where it is a former one, record the change of code in the register.")
    @APIResponse(
            responseCode = "200",
            description = "linked",
            content = @Content(schema = @Schema(implementation = Unconfirmed.class)))
    @APIResponse(responseCode = "400", description = "credit-code-invalid")
    @APIResponse(responseCode = "404", description = "unconfirmed-enterprise-not-found")
    @APIResponse(responseCode = "409", description = "unconfirmed-enterprise-in-other-state, subject-unknown")
    public Response link(
            @HeaderParam(IF_MATCH) String ifMatch, @PathParam("id") UUID id, @NotNull @Valid InboxRequests.Link said) {
        return answer(inbox.link(id, ifMatch, said.creditCode(), said.by(), said.reason()));
    }

    @POST
    @Path("/{id}/dismissals")
    @Operation(operationId = "dismissUnconfirmedEnterprise", summary = "Takes it out of the inbox (不予登记)")
    @APIResponse(
            responseCode = "200",
            description = "dismissed",
            content = @Content(schema = @Schema(implementation = Unconfirmed.class)))
    @APIResponse(responseCode = "404", description = "unconfirmed-enterprise-not-found")
    @APIResponse(responseCode = "409", description = "unconfirmed-enterprise-in-other-state")
    public Response dismiss(
            @HeaderParam(IF_MATCH) String ifMatch,
            @PathParam("id") UUID id,
            @NotNull @Valid InboxRequests.Decision said) {
        return answer(inbox.dismiss(id, ifMatch, said.by(), said.reason()));
    }

    @POST
    @Path("/{id}/reopenings")
    @Operation(operationId = "reopenUnconfirmedEnterprise", summary = "Takes a link or a dismissal back (重新打开)")
    @APIResponse(
            responseCode = "200",
            description = "waiting again",
            content = @Content(schema = @Schema(implementation = Unconfirmed.class)))
    @APIResponse(responseCode = "404", description = "unconfirmed-enterprise-not-found")
    @APIResponse(responseCode = "409", description = "unconfirmed-enterprise-in-other-state")
    public Response reopen(
            @HeaderParam(IF_MATCH) String ifMatch,
            @PathParam("id") UUID id,
            @NotNull @Valid InboxRequests.Decision said) {
        return answer(inbox.reopen(id, ifMatch, said.by(), said.reason()));
    }

    private InboxSearch.Filter filter(Query query) {
        counties.require(query.county, null);
        return new InboxSearch.Filter(query.state, query.county, query.creditCode, query.name);
    }

    private static Response answer(Unconfirmed unconfirmed) {
        return Answer.current(unconfirmed.version(), unconfirmed);
    }

    private static List<Object> cells(Unconfirmed row) {
        return Arrays.asList(
                row.creditCode(),
                row.name(),
                row.address(),
                row.suggestedCounty(),
                row.suggestedFrom(),
                row.certificates(),
                row.inForce(),
                String.join(" ", row.schemes()),
                row.firstSeen().toString(),
                row.state().name(),
                row.enterpriseCode(),
                row.decidedBy(),
                row.decidedReason());
    }
}
