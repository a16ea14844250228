package cn.jiangmen.quality.enterprise.guidance.lists.rest;

import cn.jiangmen.quality.enterprise.guidance.lists.ListMember;
import cn.jiangmen.quality.enterprise.guidance.lists.ListSearch;
import cn.jiangmen.quality.enterprise.guidance.lists.ListService;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads and keeps the named lists. */
@Path("/api/v1/guidance-lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidance lists", description = "引导名单")
class ListResource {
    private static final String LIST = "KEY_ENERGY_USER";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-ac0ffee00002";

    private final ListService lists;
    private final ListSearch search;
    private final Idempotency idempotency;
    private final Clock clock;

    ListResource(ListService lists, ListSearch search, Idempotency idempotency, Clock clock) {
        this.lists = lists;
        this.search = search;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** An entry after a change. */
    @Schema(name = "GuidanceListEntryView")
    record View(
            UUID id,
            @Schema(description = "also the ETag") long version,
            String list,
            String creditCode,
            @Schema(nullable = true) String name,
            LocalDate from,
            @Schema(nullable = true) LocalDate to,
            @Schema(nullable = true) String document,
            String recordedBy,
            Instant recordedAt) {
        static View of(ListMember member) {
            return new View(
                    member.id(),
                    member.version(),
                    member.list(),
                    member.creditCode(),
                    member.name().orElse(null),
                    member.from(),
                    member.to().orElse(null),
                    member.document().orElse(null),
                    member.recordedBy(),
                    member.recordedAt());
        }
    }

    private record Asked(String list, ListRequests.Entry entry) {}

    @GET
    @Operation(operationId = "listGuidanceLists", summary = "The named lists and how many are on them (名单)")
    public List<ListService.Named> lists(
            @Parameter(description = "today when absent", example = "2026-12-31") @QueryParam("on") LocalDate on) {
        return lists.lists(day(on));
    }

    @GET
    @Path("/{list}/members")
    @Operation(operationId = "listGuidanceListMembers", summary = "Who is on a list on a day, by credit code (名单成员)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    @APIResponse(responseCode = "404", description = "guidance-list-not-found")
    public Page<ListSearch.Member> members(
            @Parameter(example = LIST) @PathParam("list") String list,
            @Parameter(description = "today when absent", example = "2026-12-31") @QueryParam("on") LocalDate on,
            @Parameter(description = "county code, `outside` or `unattributed`", example = "440703")
                    @QueryParam("county")
                    String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                search.list(list, day(on), county, Cursor.text(cursor), limit + 1),
                limit,
                row -> Cursor.after(row.creditCode()));
    }

    @POST
    @Path("/{list}/members")
    @Operation(operationId = "addGuidanceListMember", summary = "Puts an enterprise on a list (列入名单)")
    @APIResponse(
            responseCode = "201",
            description = "on the list",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "400", description = "credit-code-invalid, days-reversed")
    @APIResponse(responseCode = "404", description = "guidance-list-not-found")
    @APIResponse(responseCode = "409", description = "list-member-taken")
    public Response add(
            @Parameter(example = LIST) @PathParam("list") String list,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid ListRequests.Entry request) {
        return idempotency.once(key, new Asked(list, request), () -> {
            ListMember member = lists.add(list, request.said());
            return Answer.created(
                    "/api/v1/guidance-lists/" + list + "/members",
                    member.id().toString(),
                    member.version(),
                    View.of(member));
        });
    }

    @GET
    @Path("/{list}/members/{id}")
    @Operation(operationId = "getGuidanceListMember", summary = "An entry of a list (名单记录)")
    @APIResponse(
            responseCode = "200",
            description = "the entry",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "404", description = "list-member-not-found")
    public Response get(
            @Parameter(example = LIST) @PathParam("list") String list,
            @Parameter(example = ID) @PathParam("id") String id) {
        return answer(lists.get(list, id));
    }

    @POST
    @Path("/{list}/members/{id}/removals")
    @Operation(
            operationId = "removeGuidanceListMember",
            summary = "Takes an enterprise off a list from a day on (移出名单)")
    @APIResponse(
            responseCode = "200",
            description = "the entry after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "400", description = "days-reversed")
    @APIResponse(responseCode = "404", description = "guidance-list-not-found, list-member-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-change")
    public Response remove(
            @Parameter(example = LIST) @PathParam("list") String list,
            @Parameter(example = ID) @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ListRequests.Removal request) {
        return answer(lists.remove(list, id, ifMatch, request.on(), request.by(), request.reason()));
    }

    @GET
    @Path("/{list}/members/{id}/history")
    @Operation(operationId = "getGuidanceListMemberHistory", summary = "Every change of an entry (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "list-member-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = LIST) @PathParam("list") String list,
            @Parameter(example = ID) @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return lists.history(list, id, cursor, limit);
    }

    private LocalDate day(LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }

    private static Response answer(ListMember member) {
        return Answer.current(member.version(), View.of(member));
    }
}
